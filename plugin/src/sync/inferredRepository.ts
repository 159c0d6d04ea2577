import path from 'node:path';
import {isSameRepository} from '../advisory/advisory';
import {REPOSITORY_NAME} from '../advisory/ids';
import {readBytesIfExists} from '../store/atomicFile';
import {isFields, readFields, readText} from '../door/fields';
import type {Site} from '../posts/findPostFolders';

/** Whose repository is read where the site does not say: the one that its configuration names. */
export interface InferredRepository {
  /** `owner/name`, which may be the name of no repository at all. */
  readonly name: string;
  /** Whether GitHub could have a repository of that name. */
  readonly isPossible: boolean;
}

/** @returns null where the site's configuration names none */
export function inferRepository({
  siteConfig: {organizationName, projectName},
}: Pick<Site, 'siteConfig'>): InferredRepository | null {
  if (!organizationName || !projectName) {
    return null;
  }
  const name = `${organizationName}/${projectName}`;
  return {name, isPossible: REPOSITORY_NAME.test(name)};
}

/** Paths on GitHub that lead to no repository. */
const NO_OWNERS = new Set(['apps', 'features', 'marketplace', 'orgs', 'sponsors', 'topics']);

const ADDRESS = /(?:^|[/@.])github\.com[/:]([^/]+)\/([^/?#]+)/i;
/** As npm allows in `package.json`. @see https://docs.npmjs.com/cli/configuring-npm/package-json#repository */
const SHORTHAND = /^(?:github:)?([^/:]+)\/([^/:#]+)$/;

function toName([, owner = '', repository = '']: readonly string[]): string | null {
  const name = `${owner}/${repository.replace(/\.git$/, '')}`;
  return REPOSITORY_NAME.test(name) && !NO_OWNERS.has(owner.toLowerCase()) ? name : null;
}

/** Deep enough for a dropdown of the navbar, and for the options of a preset's plugins. */
const DEPTH = 8;

/** The texts in a value that stand under one of the names. */
function textsOf(value: unknown, names: ReadonlySet<string>, depth = DEPTH): string[] {
  if (typeof value !== 'object' || value === null || depth === 0) {
    return [];
  }
  return Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    names.has(name) && typeof each === 'string' ? [each] : textsOf(each, names, depth - 1),
  );
}

function readPackageJson(siteDir: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(readBytesIfExists(path.join(siteDir, 'package.json'))?.toString() ?? 'null');
  } catch {
    return [];
  }
  const {repository} = readFields(value);
  const text = readText(isFields(repository) ? repository.url : repository);
  return text === null ? [] : [text];
}

/** A repository that the site names somewhere, and where. */
interface Named {
  readonly name: string;
  readonly place: string;
}

function namedBySite({siteDir, siteConfig}: Omit<Site, 'i18n'>): Named[] {
  const {presets, plugins, themeConfig} = siteConfig;
  const texts = [
    ...readPackageJson(siteDir).map((text) => ({text, place: '"repository" in package.json'})),
    ...textsOf([presets, plugins], new Set(['editUrl'])).map((text) => ({
      text,
      place: 'an "editUrl"',
    })),
    ...textsOf(readFields(themeConfig).navbar, new Set(['href', 'to'])).map((text) => ({
      text,
      place: 'the navbar',
    })),
  ];
  return texts.flatMap(({text, place}) => {
    const match =
      ADDRESS.exec(text) ?? (place.includes('package.json') ? SHORTHAND.exec(text) : null);
    const name = match && toName(match);
    return name ? [{name, place}] : [];
  });
}

function suggest(site: Omit<Site, 'i18n'>, inferred: string): string {
  const others = namedBySite(site).filter(({name}) => !isSameRepository(name, inferred));
  const distinct = others.filter(
    ({name}, index) => others.findIndex((each) => isSameRepository(each.name, name)) === index,
  );
  // The most likely first: it is called what the site's configuration calls the project.
  const {projectName = ''} = site.siteConfig;
  const isLikely = ({name}: Named) => name.toLowerCase().endsWith(`/${projectName.toLowerCase()}`);
  distinct.sort((one, other) => Number(isLikely(other)) - Number(isLikely(one)));
  const [only, ...more] = distinct;
  if (!only) {
    return `set the plugin's option "repositories: ['owner/name']".`;
  }
  return more.length === 0
    ? `set the plugin's option "repositories: ['${only.name}']", which is the repository that ${only.place} names.`
    : `set the plugin's option "repositories". The site itself names ${distinct.map(({name, place}) => `${name} (${place})`).join(', ')}.`;
}

/**
 * Says where the name of an inferred repository comes from, and how to name another one. What the site
 * names elsewhere is only ever said, never read: its advisories may be somebody else's.
 *
 * @returns whole sentences
 */
export function adviseOnInferred(site: Omit<Site, 'i18n'>, inferred: string): string {
  return `The name comes from "organizationName" and "projectName" in the site's configuration. If the advisories are published elsewhere, ${suggest(site, inferred)}`;
}
