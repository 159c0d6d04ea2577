/** What Docusaurus and its log call the plugin, and what its folders are named after. */
export const PLUGIN_NAME = 'docusaurus-plugin-security-advisories';
