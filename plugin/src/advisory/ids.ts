import type {GhsaId} from './advisory';

/** An advisory's id, in whichever case: what a pattern is made of. GitHub's own alphabet is narrower. */
export const GHSA_PATTERN = String.raw`GHSA(?:-[\da-z]{4}){3}`;

/** @see https://www.cve.org/ResourcesSupport/AllResources/CNARules */
export const CVE_PATTERN = String.raw`CVE-\d{4}-\d{4,19}`;

const GHSA_ID = new RegExp(`^${GHSA_PATTERN}$`, 'i');

/** Gives the id in its one spelling, or null for what is none. */
export function parseGhsaId(value: unknown): GhsaId | null {
  return typeof value === 'string' && GHSA_ID.test(value)
    ? `GHSA-${value.slice('GHSA-'.length).toLowerCase()}`
    : null;
}

/** A CVE id and nothing else. */
export const CVE_ID = new RegExp(`^${CVE_PATTERN}$`);

/**
 * Users, organisations, enterprise-managed users (`_`) and apps (`[bot]`).
 *
 * @see https://docs.github.com/en/enterprise-cloud@latest/admin/identity-and-access-management/iam-configuration-reference/username-considerations-for-external-authentication
 */
export const LOGIN = /^[a-z\d][a-z\d_-]{0,99}(?:\[bot\])?$/i;

/**
 * `owner/name` of a repository.
 *
 * @see https://docs.github.com/en/rest/repos/repos#create-an-organization-repository
 */
export const REPOSITORY_NAME = /^[a-z\d][a-z\d_-]{0,99}\/(?!\.{1,2}$)[\w.-]{1,100}$/i;
