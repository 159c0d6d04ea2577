import fs from 'node:fs';
import path from 'node:path';
import {aliasOf} from './bundlerConfig';
import type {Report} from '../terminal/report';
import type {BundlerChanges, BundlerConfig} from './bundlerConfig';

const COMPONENT = 'DocVersionBanner';
/** What a site's own component has to render, one of them, for ours to be seen. */
const OURS = [`@theme-original/${COMPONENT}`, 'SecurityAdvisories/DocsBanner'];

/** What the person at the terminal should do for the banner to be seen; null where that is nothing. */
function adviceOn(original: string | null, uppermost: string | null): string | null {
  if (original === null) {
    return `The theme of the site has no component "${COMPONENT}", in whose place the option "docs" would say that a version is affected. Place "@theme/SecurityAdvisories/DocsBanner" where each page of the docs shows it.`;
  }
  if (uppermost === null || uppermost === original) {
    return null;
  }
  const text = fs.readFileSync(uppermost, 'utf8');
  return OURS.some((name) => text.includes(name))
    ? null
    : `The site has a component "${COMPONENT}" of its own, in whose place the option "docs" would say that a version is affected. Have it render "@theme/SecurityAdvisories/DocsBanner" (or "@theme-original/${COMPONENT}", which does).`;
}

/**
 * Puts our component around the one that Docusaurus shows above each page of versioned docs.
 *
 * Not by a folder of the theme, since a plugin has one of them whatever its options are, and two plugins
 * that bring one component do not stack. Here ours stands around the uppermost component of all themes,
 * and below one of the site's own: what that calls `@theme-original/DocVersionBanner` is ours.
 *
 * @param folder absolute: of our component
 * @returns what has to be merged into a configuration of the bundler, of which there are several
 */
export function createDocVersionBanner(
  folder: string,
  report: Pick<Report, 'warn'>,
): (config: BundlerConfig) => BundlerChanges {
  const own = path.join(folder, COMPONENT, 'index.js');
  let isTold = false;
  return (config) => {
    const original = aliasOf(`@theme-original/${COMPONENT}`, config);
    const uppermost = aliasOf(`@theme/${COMPONENT}`, config);
    if (original === own) {
      return {}; // Another instance of the plugin was here.
    }
    const advice = isTold ? null : adviceOn(original, uppermost);
    if (advice !== null) {
      report.warn(advice);
      isTold = true;
    }
    if (original === null) {
      return {};
    }
    const inPlace = uppermost === original ? {[`@theme/${COMPONENT}`]: own} : {};
    const rule = {
      include: path.join(folder, path.sep),
      resolve: {alias: {[`@theme-init/${COMPONENT}`]: original}},
    };
    return {
      resolve: {alias: {[`@theme-original/${COMPONENT}`]: own, ...inPlace}},
      module: {rules: [rule]},
    };
  };
}
