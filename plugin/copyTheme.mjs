/**
 * Copies the styles of the theme's components beside their compiled files, and all of them into the
 * theme that is used with `canonical: 'github'`: a plugin has one folder of components.
 */
import fs from 'node:fs/promises';

const isStyleOrFolder = async (file) =>
  file.endsWith('.css') || (await fs.stat(file)).isDirectory();

const options = {recursive: true, filter: isStyleOrFolder};
await fs.cp(
  new URL('src/theme', import.meta.url),
  new URL('lib/browser/theme', import.meta.url),
  options,
);
await fs.cp(
  new URL('lib/browser/theme/SecurityAdvisories', import.meta.url),
  new URL('lib/browser/theme-canonical/SecurityAdvisories', import.meta.url),
  {recursive: true},
);
