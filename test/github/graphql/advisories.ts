import type {GlobalAdvisory} from '../state';

/** GraphQL has a word of its own for what REST calls medium, and none for unknown. */
const SEVERITIES: Record<GlobalAdvisory['severity'], string> = {
  critical: 'CRITICAL',
  high: 'HIGH',
  medium: 'MODERATE',
  low: 'LOW',
  unknown: 'LOW',
};

/** An advisory of the global database: GraphQL knows no other. */
export function advisoryValue(advisory: GlobalAdvisory): Record<string, unknown> {
  return {
    __typename: 'SecurityAdvisory',
    ghsaId: advisory.ghsa_id,
    summary: advisory.summary,
    description: advisory.description ?? '',
    severity: SEVERITIES[advisory.severity],
    identifiers: advisory.identifiers,
    references: advisory.references?.map((url) => ({url})) ?? [],
    permalink: advisory.html_url,
    epss: advisory.epss ?? null,
    origin: 'UNSPECIFIED',
    publishedAt: advisory.published_at,
    updatedAt: advisory.updated_at,
    withdrawnAt: advisory.withdrawn_at,
  };
}
