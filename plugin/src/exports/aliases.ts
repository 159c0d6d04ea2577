import {toHtmlText} from '../feeds/feedText';
import {inIndex} from './exportFormat';
import type {ExportedAdvisory, ExportFile, ExportParams} from './exportFormat';

/** An id, and the post that it leads to. */
interface Alias {
  readonly id: string;
  readonly url: string;
}

/** Each id as it is written and in small letters: a host may tell them apart, and people do not. */
function aliasesOf({advisory: {ghsaId, cveId}, url}: ExportedAdvisory): Alias[] {
  const ids = cveId === null ? [ghsaId] : [ghsaId, cveId];
  return ids.flatMap((id) => [id, id.toLowerCase()]).map((id) => ({id, url}));
}

/** Two advisories may have one CVE: it leads to the newer one, which comes first. */
function listAliases(advisories: readonly ExportedAdvisory[]): Alias[] {
  const byId = new Map<string, Alias>();
  for (const alias of advisories.flatMap(aliasesOf)) {
    byId.set(alias.id, byId.get(alias.id) ?? alias);
  }
  return [...byId.values()];
}

/** A page that leads on by itself, without script, and that no search engine lists. */
function draw({id, url}: Alias): string {
  const address = toHtmlText(url);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${id}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${address}">
</head>
<body>
<p><a href="${address}">${id}</a></p>
</body>
</html>
`;
}

/** For each GHSA and CVE id a page below that of all advisories, which leads to the post. */
export function createAliases(params: ExportParams): ExportFile[] {
  return listAliases(params.advisories).map((alias) => ({
    path: inIndex(params, params.hasNoSlashes ? `${alias.id}.html` : `${alias.id}/index.html`),
    content: draw(alias),
  }));
}

/**
 * The same as a `_redirects` file, as Netlify and Cloudflare Pages read it: with it the host leads on
 * at once. For the option `exports.custom`.
 *
 * @see https://docs.netlify.com/routing/redirects/
 * @see https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function createRedirects(): {
  name: string;
  create: (params: ExportParams) => ExportFile[];
} {
  return {
    name: 'redirects',
    create: (params) => {
      const base = new URL(params.siteUrl).pathname;
      const lines = listAliases(params.advisories).map(
        ({id, url}) => `${base}${inIndex(params, id)} ${new URL(url).pathname} 301`,
      );
      return [{path: '_redirects', content: lines.map((line) => `${line}\n`).join('')}];
    },
  };
}
