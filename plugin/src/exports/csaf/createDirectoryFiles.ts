import {toHtmlText} from '../feeds/feedText';
import type {CsafFile, PlacedFile} from './createDocumentFiles';

/** Byte by byte, so that it is the same order on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The last changed first, and of one moment by their names. */
export function newestFirst(files: readonly CsafFile[]): CsafFile[] {
  return [...files].sort(
    (one, other) =>
      compare(other.tracking.current_release_date, one.tracking.current_release_date) ||
      compare(one.place, other.place),
  );
}

/** @see https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html#7113-requirement-13-changescsv */
function changeLine({place, tracking}: CsafFile): string {
  return `"${place}","${tracking.current_release_date}"\n`;
}

function listingPage(title: string, names: readonly string[]): string {
  const items = names.map(
    (name) => `<li><a href="${toHtmlText(name)}">${toHtmlText(name)}</a></li>\n`,
  );
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    `<meta name="robots" content="noindex">\n<title>${toHtmlText(title)}</title>\n</head>\n<body>\n`,
    `<h1>${toHtmlText(title)}</h1>\n<ul>\n${items.join('')}</ul>\n</body>\n</html>\n`,
  ].join('');
}

/**
 * A page for each folder, as a server's own listing would be: hosts of static sites have none, and
 * the standard asks for one.
 *
 * @param places of all files below the folder of all
 */
export function createListings(places: readonly string[]): PlacedFile[] {
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const place of places) {
    const parts = place.split('/');
    parts.forEach((part, index) => {
      const folder = parts.slice(0, index).join('/');
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(index < parts.length - 1 ? `${part}/` : part));
    });
  }
  return [...folders].map(([folder, names]) => ({
    place: [folder, 'index.html'].filter(Boolean).join('/'),
    content: listingPage(`CSAF: /${folder}`, [...names].sort(compare)),
  }));
}

/** What there is, for who reads folders: names, and when each was last changed. */
export function createDirectoryFiles(files: readonly CsafFile[]): PlacedFile[] {
  const places = files.map(({place}) => place).sort(compare);
  return [
    {place: 'index.txt', content: places.map((place) => `${place}\n`).join('')},
    {place: 'changes.csv', content: newestFirst(files).map(changeLine).join('')},
  ];
}
