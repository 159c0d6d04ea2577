import {Joi} from '@docusaurus/utils-validation';
import {CREDIT_ROLES, SEVERITIES} from '../advisory';
import type {Change} from '../advisory';
import type {Snapshot} from './snapshot';

const text = Joi.string().allow('').required();
const textOrNull = text.allow(null);

const repositoryName = Joi.object({owner: text, name: text}).required();

const nothing = Joi.valid(null).required();

const person = Joi.alternatives(
  Joi.object({login: text, name: textOrNull, url: text, avatarUrl: textOrNull}),
  Joi.object({login: nothing, name: text, url: nothing, avatarUrl: nothing}),
);

const product = Joi.object({
  ecosystem: textOrNull,
  name: textOrNull,
  affectedVersions: textOrNull,
  patchedVersions: textOrNull,
  vulnerableFunctions: Joi.array().items(Joi.string()).required(),
  releases: Joi.array()
    .items(Joi.object({version: text, url: text}))
    .required(),
});

const status = Joi.object({
  state: Joi.valid('published', 'withdrawn', 'closed').required(),
  at: Joi.when('state', {is: 'published', then: Joi.forbidden(), otherwise: textOrNull}),
}).required();

const severityOrNull = Joi.valid(...SEVERITIES, null).required();

function changeOf(kind: Change['kind'], fields: Joi.SchemaMap) {
  return Joi.object({kind: Joi.valid(kind).required(), at: textOrNull, ...fields});
}

const change = Joi.alternatives(
  changeOf('severity', {from: severityOrNull, to: severityOrNull}),
  changeOf('fixed', {product: textOrNull, version: text}),
  changeOf('cve', {cveId: text}),
);

const advisory = Joi.object({
  ghsaId: Joi.string()
    .pattern(/^GHSA(?:-[0-9a-z]{4}){3}$/)
    .required(),
  cveId: textOrNull,
  repository: repositoryName,
  url: text,
  summary: text,
  description: text,
  severity: severityOrNull,
  cvss: Joi.array()
    .items(
      Joi.object({version: text, vector: textOrNull, score: Joi.number().allow(null).required()}),
    )
    .required(),
  weaknesses: Joi.array()
    .items(Joi.object({id: text, name: textOrNull}))
    .required(),
  affectedProducts: Joi.array().items(product).required(),
  credits: Joi.array()
    .items(Joi.object({person: person.required(), role: Joi.valid(...CREDIT_ROLES).required()}))
    .required(),
  collaborators: Joi.object({
    people: Joi.array().items(person).required(),
    teams: Joi.array()
      .items(Joi.object({name: text, url: text}))
      .required(),
  })
    .allow(null)
    .required(),
  status,
  createdAt: textOrNull,
  publishedAt: textOrNull,
  updatedAt: textOrNull,
  references: Joi.array().items(Joi.string()).allow(null).required(),
  // Snapshots of before this was kept have none.
  changes: Joi.array().items(change).default([]),
});

/**
 * What a snapshot must look like: it may be committed, and so may have been edited, merged or
 * written by another version.
 */
export const SnapshotSchema = Joi.object<Snapshot & {version: number}>({
  version: Joi.number().required(),
  folders: Joi.array().items(Joi.string()).required(),
  organization: Joi.object({
    login: text,
    repositories: Joi.array().items(repositoryName).required(),
  })
    .allow(null)
    .required(),
  sources: Joi.array()
    .items(
      Joi.object({
        repository: text,
        configuredAs: Joi.array().items(Joi.string()).required(),
        advisories: Joi.array().items(advisory).required(),
      }),
    )
    .required(),
}).required();
