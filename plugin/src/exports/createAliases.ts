import {toHtmlText} from './feeds/feedText';
import {inIndex} from '../options/exportFormat';
import type {ExportedAdvisory, ExportFile, ExportParams} from '../options/exportFormat';

/** An id, and the post that it leads to. */
interface Alias {
  readonly id: string;
  readonly url: string;
}

/** How an id may be spelled: a host tells the spellings apart, people do not. */
type Spell = (id: string) => readonly string[];

/** As GitHub and cve.org write it. Each spelling is a file, and most files of a site would be spellings. */
const asWritten: Spell = (id) => [id];

/** Also in small letters and in capitals, where a spelling is but a line. */
const inAnyCase: Spell = (id) => [id, id.toLowerCase(), id.toUpperCase()];

function aliasesOf({advisory: {ghsaId, cveId}, url}: ExportedAdvisory, spell: Spell): Alias[] {
  const ids = cveId === null ? [ghsaId] : [ghsaId, cveId];
  return [...new Set(ids.flatMap(spell))].map((id) => ({id, url}));
}

/** The path of an id's address, as a browser asks for it. */
function addressOf(params: ExportParams, id: string): string {
  return new URL(inIndex(params, id), params.siteUrl).pathname;
}

/** On whichever host it stands: a preview leads to its own post. */
function withoutOrigin(address: string): string {
  const {origin, href} = new URL(address);
  return href.slice(origin.length);
}

/** Two advisories may have one CVE: it leads to the newer one, which comes first. */
function listAliases(params: ExportParams, spell: Spell): Alias[] {
  const byId = new Map<string, Alias>();
  for (const alias of params.advisories.flatMap((each) => aliasesOf(each, spell))) {
    byId.set(alias.id, byId.get(alias.id) ?? alias);
  }
  // A site may have its posts where the ids lead from.
  return [...byId.values()].filter(
    ({id, url}) => addressOf(params, id) !== new URL(url).pathname.replace(/\/$/, ''),
  );
}

/** A page that leads on by itself, without script; search engines take it for the post. */
function draw({id, url}: Alias): string {
  const address = toHtmlText(withoutOrigin(url));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${id}</title>
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${toHtmlText(url)}">
</head>
<body>
<p><a href="${address}">${id}</a></p>
</body>
</html>
`;
}

/** For each GHSA and CVE id a page below that of all advisories, which leads to the post. */
export function createAliases(params: ExportParams): ExportFile[] {
  return listAliases(params, asWritten).map((alias) => ({
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
      const lines = listAliases(params, inAnyCase).map(
        ({id, url}) => `${addressOf(params, id)} ${withoutOrigin(url)} 301`,
      );
      return [{path: '_redirects', content: lines.map((line) => `${line}\n`).join('')}];
    },
  };
}
