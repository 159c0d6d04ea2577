/** The text of the `.gitignore` beside posts that are not committed. */
export const OWN_GITIGNORE = `# Written by docusaurus-plugin-security-advisories at every sync.
# To commit the posts, set the plugin's option "commit: true".
*
`;
