/**
 * GitHub's words for the registries that it knows. What has something of each is typed by it, so that
 * one more is missed nowhere.
 *
 * @see https://docs.github.com/en/rest/security-advisories/repository-advisories
 */
export const ECOSYSTEMS = [
  'actions',
  'composer',
  'erlang',
  'go',
  'maven',
  'npm',
  'nuget',
  'pip',
  'pub',
  'rubygems',
  'rust',
  'swift',
] as const;

export type Ecosystem = (typeof ECOSYSTEMS)[number];
