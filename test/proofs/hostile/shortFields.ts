import {idOf} from '../../github/build/ids';
import {buildUser} from '../../github/index';
import type {Credit, Vulnerability} from '../../github/index';
import type {HostileChanges} from './hostileCase';

type Ecosystem = NonNullable<Vulnerability['package']>['ecosystem'];

/** GitHub's lists of words are no promise: an Enterprise host, or a later version, says others. */
const asEcosystem = (value: string) => value as Ecosystem;

function vulnerability(changes: Partial<Vulnerability>): HostileChanges {
  return {
    vulnerabilities: [
      {
        package: {ecosystem: 'npm', name: 'paper-rocket'},
        vulnerable_version_range: '< 1.2.3',
        patched_versions: '1.2.3',
        ...changes,
      },
    ],
  };
}

function credited(login: string, changes: Parameters<typeof buildUser>[1]): HostileChanges {
  return {credits: [{user: buildUser(login, changes), type: 'finder'}]};
}

/** Puts a value into each short field that someone else writes. */
export const SHORT_FIELDS: Readonly<Record<string, (value: string) => HostileChanges>> = {
  product: (name) => vulnerability({package: {ecosystem: 'npm', name}}),
  ecosystem: (value) =>
    vulnerability({package: {ecosystem: asEcosystem(value), name: 'paper-rocket'}}),
  range: (value) => vulnerability({vulnerable_version_range: value}),
  fixed: (value) => vulnerability({patched_versions: value}),
  function: (value) => vulnerability({vulnerable_functions: [value]}),
  // Each name needs an account of its own, or one of them would be the name of all.
  displayName: (name) => credited(`person-${idOf(name)}`, {name}),
  login: (login) => credited(login, {}),
  role: (value) => ({
    credits: [{user: buildUser('grace'), type: value as Credit['type']}],
  }),
  accountAddress: (value) =>
    credited(`address-${idOf(value)}`, {html_url: value, avatar_url: value}),
  weakness: (name) => ({cwes: [{cwe_id: 'CWE-79', name}]}),
  weaknessId: (value) => ({cwes: [{cwe_id: value, name: 'Cross-site scripting'}]}),
  reference: (value) => ({global: {references: [value, `https://example.com/?q=${value}`]}}),
  vector: (value) => ({
    cvss_severities: {cvss_v3: {vector_string: value, score: 9.8}, cvss_v4: null},
  }),
  cve: (value) => ({cve_id: value}),
  address: (value) => ({html_url: value}),
};

/** The value in all of these fields of one advisory; each of its scripts leaves another mark. */
export function inShortFields(value: string): HostileChanges {
  const marked = (field: string) => value.replaceAll('RUN', `RUN_${field}`);
  const everyProduct = ['product', 'ecosystem', 'range', 'fixed', 'function'].flatMap(
    (field) => SHORT_FIELDS[field]?.(marked(field)).vulnerabilities ?? [],
  );
  const everyCredit = ['displayName', 'login', 'role', 'accountAddress'].flatMap(
    (field) => SHORT_FIELDS[field]?.(marked(field)).credits ?? [],
  );
  const rest = ['weakness', 'reference', 'vector', 'cve', 'address'].map((field) =>
    SHORT_FIELDS[field]?.(marked(field)),
  );
  return Object.assign({}, ...rest, {
    vulnerabilities: everyProduct,
    credits: everyCredit,
  }) as HostileChanges;
}
