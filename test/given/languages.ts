import fs from 'node:fs';
import path from 'node:path';

/** The languages that the plugin has, English among them. */
export const LANGUAGES = fs.readdirSync(path.join(__dirname, '../../plugin/locales')).sort();

/** Those that are translated. */
export const TRANSLATIONS = LANGUAGES.filter((locale) => locale !== 'en');
