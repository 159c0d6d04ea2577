/** Settings of the posts of a plain English site, for the plugin as it is published. */
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);
const {loadLanguage} = require('../../plugin/lib/words/loadLanguage');

/** @type {import('../../plugin/lib/posts/postSettings').PostSettings} */
export const postSettings = {
  language: await loadLanguage('en'),
  pageDirection: 'ltr',
  tag: 'security-advisory',
  author: null,
  canonical: 'site',
  truncateMarker: /<!--\s*truncate\s*-->/,
  admonitions: new Set(['note', 'tip', 'important', 'warning', 'caution']),
  images: 'keep',
  posts: new Set(),
  indexPath: '/security',
  machineFiles: {
    osvFolder: 'https://rocket.example/security/osv/',
    csafFolder: 'https://rocket.example/csaf/',
  },
};
