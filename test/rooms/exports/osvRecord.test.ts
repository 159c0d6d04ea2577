import {describe, expect, it} from 'vitest';
import {SCHEMA_VERSION} from '../../../plugin/src/exports/osv/osvRecord';
import {toOsvRecord} from '../../../plugin/src/exports/osv/toOsvRecord';
import {
  advisoryUrl,
  buildAffectedProduct,
  buildCredit,
  buildNameOnly,
  buildPublishedAdvisory,
  GHSA_ID,
} from '../../given/build';
import {exported, SITE_URL} from './build';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';

const POST = `${SITE_URL}blog/security-advisories/${GHSA_ID}`;

async function recordOf(changes: Partial<PublishedAdvisory> = {}) {
  return toOsvRecord(exported(buildPublishedAdvisory(changes)));
}

describe('an OSV record', () => {
  it('says what the advisory says', async () => {
    const record = await recordOf({
      cveId: 'CVE-2025-12345',
      summary: 'Path traversal in the launcher',
      description: '## Impact\n\nA rocket may leave its pad by `../`.',
    });
    expect(record).toEqual({
      schema_version: SCHEMA_VERSION,
      id: 'GHSA-2222-3333-4444',
      modified: '2025-01-20T09:00:00.000Z',
      published: '2025-01-20T09:00:00.000Z',
      aliases: ['CVE-2025-12345'],
      summary: 'Path traversal in the launcher',
      details: '## Impact\n\nA rocket may leave its pad by `../`.',
      references: [
        {type: 'ADVISORY', url: POST},
        {type: 'ADVISORY', url: advisoryUrl()},
      ],
      database_specific: {severity: 'HIGH', cwe_ids: []},
    });
  });

  it("has GitHub's words for the severity, and the ids of the weaknesses", async () => {
    const {database_specific: specific} = await recordOf({
      severity: 'medium',
      weaknesses: [{id: 'CWE-22', name: 'Path Traversal'}],
    });
    expect(specific).toEqual({severity: 'MODERATE', cwe_ids: ['CWE-22']});
  });

  it('says how many products are missing', async () => {
    const {database_specific: specific} = await recordOf({affectedProductsOmitted: 3});
    expect(specific).toMatchObject({affected_products_omitted: 3});
  });
});

describe('the dates of an OSV record', () => {
  it('are those of the advisory, never of the build', async () => {
    const record = await recordOf({
      publishedAt: '2025-01-20T09:00:00.000Z',
      updatedAt: '2025-02-01T10:00:00.000Z',
    });
    expect(record).toMatchObject({
      published: '2025-01-20T09:00:00.000Z',
      modified: '2025-02-01T10:00:00.000Z',
    });
    expect(record).not.toHaveProperty('withdrawn');
  });

  it('say when it was withdrawn, which changes the record too', async () => {
    const at = '2025-03-01T12:00:00.000Z';
    expect(await recordOf({status: {state: 'withdrawn', at}})).toMatchObject({
      withdrawn: at,
      modified: at,
    });
  });

  it('say that it was withdrawn where nobody knows when', async () => {
    expect(await recordOf({status: {state: 'withdrawn', at: null}})).toMatchObject({
      withdrawn: '2025-01-20T09:00:00.000Z',
    });
  });

  it('have one word for what is withdrawn and what is closed', async () => {
    const at = '2025-03-01T12:00:00.000Z';
    expect(await recordOf({status: {state: 'closed', at}})).toMatchObject({
      withdrawn: at,
      database_specific: {state: 'closed'},
    });
  });

  it('are there where GitHub gives none, because the format requires one', async () => {
    const record = await recordOf({createdAt: null, publishedAt: null, updatedAt: null});
    expect(record.modified).toBe('1970-01-01T00:00:00.000Z');
    expect(record).not.toHaveProperty('published');
  });
});

const V3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const V4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

describe('the severity of an OSV record', () => {
  it('is the vector of each version of CVSS', async () => {
    const {severity} = await recordOf({
      cvss: [
        {version: '3.1', vector: V3, score: 9.8},
        {version: '4.0', vector: V4, score: 9.3},
        {version: '2.0', vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P', score: 7.5},
      ],
    });
    expect(severity).toEqual([
      {type: 'CVSS_V3', score: V3},
      {type: 'CVSS_V4', score: V4},
      {type: 'CVSS_V2', score: 'AV:N/AC:L/Au:N/C:P/I:P/A:P'},
    ]);
  });

  it('has the metrics of CVSS 4.0 in the order that the format requires', async () => {
    const mixed = V4.replace('AV:N/AC:L', 'AC:L/AV:N');
    const {severity} = await recordOf({cvss: [{version: '4.0', vector: mixed, score: 9.3}]});
    expect(severity).toEqual([{type: 'CVSS_V4', score: V4}]);
  });

  it('leaves out a score alone, and what is no valid vector', async () => {
    const record = await recordOf({
      cvss: [
        {version: '3.1', vector: null, score: 9.8},
        {version: '3.1', vector: 'CVSS:3.1/AV:N', score: 9.8},
        {version: '2.0', vector: 'AV:N', score: 5},
      ],
    });
    expect(record).not.toHaveProperty('severity');
  });
});

describe('the credits of an OSV record', () => {
  it('name people with their roles and profiles', async () => {
    const {credits} = await recordOf({
      credits: [
        buildCredit('ada', {name: 'Ada Lovelace', role: 'remediation_developer'}),
        buildCredit('grace', {role: 'other'}),
      ],
    });
    expect(credits).toEqual([
      {name: 'Ada Lovelace', contact: ['https://github.com/ada'], type: 'REMEDIATION_DEVELOPER'},
      {name: 'grace', contact: ['https://github.com/grace'], type: 'OTHER'},
    ]);
  });

  it('tell no account of who asked to be credited by a name alone', async () => {
    const {credits} = await recordOf({
      credits: [{person: buildNameOnly('A friend'), role: 'finder'}],
    });
    expect(credits).toEqual([{name: 'A friend', type: 'FINDER'}]);
  });

  it('leave out collaborators: nobody gave them a role', async () => {
    const {person} = buildCredit('mallory');
    const record = await recordOf({collaborators: {people: [person], teams: []}});
    expect(JSON.stringify(record)).not.toContain('mallory');
  });
});

async function referencesOf(changes: Partial<PublishedAdvisory>) {
  const {references} = await recordOf(changes);
  return references.slice(2).map(({type, url}) => [type, url]);
}

describe('the references of an OSV record', () => {
  it('are of the type that their addresses tell, and of no other', async () => {
    const references = [
      'https://nvd.nist.gov/vuln/detail/CVE-2025-12345',
      `https://github.com/advisories/${GHSA_ID}`,
      'https://github.com/paper-rocket/rocket',
      'https://github.com/paper-rocket/rocket/commit/a1b2c3d4',
      'https://github.com/paper-rocket/rocket/pull/7',
      'https://nvd.nist.gov/vuln/detail/CVE-1999-0001',
    ];
    const read = await referencesOf({cveId: 'CVE-2025-12345', references});
    expect(read.map(([type]) => type)).toEqual([
      ...['ADVISORY', 'ADVISORY', 'PACKAGE', 'WEB', 'WEB', 'WEB'],
    ]);
  });

  it('hold the releases with the fix, and each address once', async () => {
    const url = 'https://github.com/paper-rocket/rocket/releases/tag/v1.2.3';
    const product = buildAffectedProduct({releases: [{version: '1.2.3', url}]});
    expect(
      await referencesOf({affectedProducts: [product, product], references: [url, advisoryUrl()]}),
    ).toEqual([['WEB', url]]);
  });

  it('are written as every reader takes them', async () => {
    const references = ['https://rocket.example/a|b^c?d=[e]#f{g}', 'https://rocket.example/%20x'];
    expect(await referencesOf({references})).toEqual([
      ['WEB', 'https://rocket.example/a%7Cb%5Ec?d=%5Be%5D#f%7Bg%7D'],
      ['WEB', 'https://rocket.example/%20x'],
    ]);
  });

  it('lead to every repository that publishes the advisory', async () => {
    const other = {owner: 'paper-rocket', name: 'plane'};
    const {references} = await recordOf({
      publishedBy: [
        {repository: other, url: advisoryUrl({repository: other})},
        {repository: {owner: 'paper-rocket', name: 'rocket'}, url: advisoryUrl()},
      ],
    });
    expect(references).toEqual([
      {type: 'ADVISORY', url: POST},
      {type: 'ADVISORY', url: advisoryUrl({repository: other})},
      {type: 'ADVISORY', url: advisoryUrl()},
    ]);
  });
});
