/**
 * Where a vulnerability in a repository is to be reported: GitHub's form where it takes private
 * reports, else its security policy, which GitHub shows at this address wherever the file lies.
 *
 * @param webUrl such as `https://github.com`
 * @param repository `owner/name`
 * @see https://docs.github.com/en/code-security/security-advisories/guidance-on-reporting-and-writing-information-about-vulnerabilities/privately-reporting-a-security-vulnerability
 * @see https://docs.github.com/en/code-security/getting-started/adding-a-security-policy-to-your-repository
 */
export function reportAddress({
  webUrl,
  repository,
  isPrivate,
}: {
  webUrl: string;
  repository: string;
  isPrivate: boolean;
}): string {
  const security = `${webUrl}/${repository}/security`;
  return isPrivate ? `${security}/advisories/new` : `${security}/policy`;
}

/** Where vulnerabilities in a repository are to be reported. */
export interface ReportPlace {
  /** `owner/name` */
  readonly repository: string;
  readonly url: string;
  /** Whether that is GitHub's form for private reports; else it is the repository's policy. */
  readonly isPrivate: boolean;
}
