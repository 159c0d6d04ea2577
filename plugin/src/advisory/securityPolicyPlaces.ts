/**
 * The folders of a repository in which a security policy may lie, in GitHub's own order.
 *
 * @see https://docs.github.com/en/communities/setting-up-your-project-for-healthy-contributions/creating-a-default-community-health-file
 */
export const SECURITY_POLICY_FOLDERS = ['.github', '', 'docs'] as const;

export const SECURITY_POLICY_FILE = /^security(?:\.(?:md|markdown|mdown|txt|rst|adoc))?$/i;
