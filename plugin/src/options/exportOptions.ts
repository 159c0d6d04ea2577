import {Joi} from '@docusaurus/utils-validation';
import type {ExportFile, ExportParams} from './exportFormat';

/** Who issues CSAF documents: no default can be right for any of it. */
export interface CsafPublisher {
  readonly name: string;
  /** An address that the publisher controls, such as that of its home page. */
  readonly namespace: string;
  readonly category: 'coordinator' | 'discoverer' | 'other' | 'user' | 'vendor';
  /** How to reach the publisher; null for nothing. */
  readonly contactDetails: string | null;
  /** What the publisher has to say, and on whose behalf; null for nothing. */
  readonly issuingAuthority: string | null;
}

export interface CsafOptions {
  readonly publisher: CsafPublisher;
  /** Name of the environment variable with the OpenPGP key; never the key itself. */
  readonly signingKeyEnv: string | null;
}

/** What a `security.txt` says beside what the plugin knows. @see https://www.rfc-editor.org/rfc/rfc9116 */
export interface SecurityTxtOptions {
  /** Addresses, `mailto:` included, in the place of the forms and policies on GitHub. */
  readonly contact: readonly string[];
  readonly encryption: readonly string[];
  /** Language tags; empty for the site's locales. */
  readonly preferredLanguages: readonly string[];
}

/** A format of the site's own. */
export interface CustomExport {
  /** For messages. */
  readonly name: string;
  readonly create: (params: ExportParams) => readonly ExportFile[] | Promise<readonly ExportFile[]>;
}

/** Which files for machines a site has. */
export interface ExportOptions {
  readonly osv: boolean;
  readonly csv: boolean;
  readonly csaf: CsafOptions | false;
  readonly securityTxt: SecurityTxtOptions | false;
  readonly custom: readonly CustomExport[];
}

/** What a site may write in its configuration. */
export interface ExportSettings {
  readonly osv?: boolean;
  readonly csv?: boolean;
  readonly csaf?:
    | false
    | {
        readonly publisher: Pick<CsafPublisher, 'name' | 'namespace'> & Partial<CsafPublisher>;
        readonly signingKeyEnv?: string | null;
      };
  readonly securityTxt?:
    | boolean
    | {
        readonly contact?: string | readonly string[];
        readonly encryption?: string | readonly string[];
        readonly preferredLanguages?: readonly string[];
      };
  readonly custom?: readonly CustomExport[];
}

export const DEFAULT_EXPORTS: ExportOptions = {
  osv: true,
  csv: true,
  csaf: false,
  securityTxt: false,
  custom: [],
};

const ENVIRONMENT_VARIABLE = /^[a-z_]\w*$/i;

/** RFC 9116 asks for an address with a scheme, and for `https` where it is one of the web's. */
const CONTACT = Joi.string().uri({scheme: ['https', 'mailto', 'tel']});
const KEY = Joi.string().uri({scheme: ['https', 'dns', 'openpgp4fpr']});

const oneOrMany = (item: Joi.StringSchema) => Joi.array().items(item).single().default([]);

const SecurityTxtSchema = Joi.object({
  contact: oneOrMany(CONTACT),
  encryption: oneOrMany(KEY),
  preferredLanguages: Joi.array()
    .items(Joi.string().pattern(/^[a-z\d]{1,8}(?:-[a-z\d]{1,8})*$/i))
    .default([]),
});

/** Without translators: their documents name the language of the original, which nobody knows here. */
const PUBLISHER_CATEGORIES = ['coordinator', 'discoverer', 'other', 'user', 'vendor'];

const CsafSchema = Joi.object({
  publisher: Joi.object({
    name: Joi.string().required(),
    namespace: Joi.string()
      .uri({scheme: ['https', 'http']})
      .required(),
    category: Joi.string()
      .valid(...PUBLISHER_CATEGORIES)
      .default('vendor'),
    contactDetails: Joi.string().allow(null).default(null),
    issuingAuthority: Joi.string().allow(null).default(null),
  }).required(),
  signingKeyEnv: Joi.string().pattern(ENVIRONMENT_VARIABLE).allow(null).default(null),
});

/** The schema of the option `exports`. */
export const ExportsSchema = Joi.object({
  osv: Joi.boolean().default(DEFAULT_EXPORTS.osv),
  csv: Joi.boolean().default(DEFAULT_EXPORTS.csv),
  csaf: Joi.alternatives()
    .conditional(Joi.object(), {then: CsafSchema, otherwise: Joi.valid(false)})
    .default(DEFAULT_EXPORTS.csaf),
  securityTxt: Joi.alternatives()
    .conditional(Joi.object(), {
      then: SecurityTxtSchema,
      otherwise: Joi.boolean().custom((isOn: boolean) =>
        isOn ? {contact: [], encryption: [], preferredLanguages: []} : false,
      ),
    })
    .default(DEFAULT_EXPORTS.securityTxt),
  custom: Joi.array()
    .items(Joi.object({name: Joi.string().required(), create: Joi.function().required()}))
    .default(DEFAULT_EXPORTS.custom),
}).default(DEFAULT_EXPORTS);

/** For the person who wrote another thing at one of these places, where the whole would not tell what is wrong. */
export const EXPECTED_IN_EXPORTS: ReadonlyMap<string, string> = new Map([
  [
    'exports.securityTxt.contact',
    'an address such as "mailto:security@example.org", "https://example.org/report" or "tel:+1-201-555-0123"',
  ],
  [
    'exports.securityTxt.encryption',
    'the address of a key, such as "https://example.org/key.asc" or "openpgp4fpr:" and its fingerprint',
  ],
  ['exports.securityTxt.preferredLanguages', 'language tags, such as "en" or "pt-BR"'],
  ['exports.csaf.publisher.namespace', 'an address of yours, such as "https://example.org/"'],
  ['exports.csaf.signingKeyEnv', 'the name of an environment variable, or null'],
]);

/** For the person who wrote another thing. */
export const EXPECTED_EXPORTS =
  '{osv, csv, csaf, securityTxt, custom}: true or false for the first two; for "csaf" false, or {publisher: {name, namespace, category, contactDetails, issuingAuthority}, signingKeyEnv}, of which name and namespace must be there; for "securityTxt" true, false, or {contact, encryption, preferredLanguages}; for "custom" a list of {name, create}';
