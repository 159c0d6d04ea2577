import {digestOfText} from '../store/digest';
import type {
  AdvisoryStatus,
  GhsaId,
  IsoDate,
  PublishedAdvisory,
  Severity,
} from '../advisory/advisory';

/**
 * What a site says of an advisory, small enough to be compared over the network: the fields that fit
 * in a sentence, and digests of the others. It holds nothing that the site's pages do not.
 *
 * What GitHub's own answer does not have (names, releases, references) is not in it: a reader without
 * a token would see a difference that is none.
 */
export interface PublicFacts {
  readonly ghsaId: GhsaId;
  readonly title: string;
  readonly state: AdvisoryStatus['state'];
  readonly severity: Severity | null;
  readonly cveId: string | null;
  readonly publishedAt: IsoDate | null;
  readonly updatedAt: IsoDate | null;
  readonly digests: Readonly<Record<DigestedPart, string>>;
}

export const DIGESTED_PARTS = [
  'description',
  'score',
  'affected',
  'weaknesses',
  'credits',
] as const;

/** What is too long to be told in a sentence. */
export type DigestedPart = (typeof DIGESTED_PARTS)[number];

function digest(value: unknown): string {
  return digestOfText(JSON.stringify(value));
}

/** The facts of an advisory, the same for the same words of GitHub's. */
export function toPublicFacts(advisory: PublishedAdvisory): PublicFacts {
  const {ghsaId, summary, status, severity, cveId, publishedAt, updatedAt} = advisory;
  const affected = advisory.affectedProducts.map((product) => [
    product.ecosystem,
    product.name,
    product.affectedVersions,
    product.patchedVersions,
    product.vulnerableFunctions,
  ]);
  // By the account: the name is another question, and an answer of its own.
  const credits = advisory.credits.map(({person, role}) => [person.login ?? person.name, role]);
  return {
    ghsaId,
    title: summary,
    state: status.state,
    severity,
    cveId,
    publishedAt,
    updatedAt,
    digests: {
      description: digest(advisory.description),
      score: digest(advisory.cvss),
      affected: digest(affected),
      weaknesses: digest(advisory.weaknesses.map(({id}) => id)),
      credits: digest(credits),
    },
  };
}
