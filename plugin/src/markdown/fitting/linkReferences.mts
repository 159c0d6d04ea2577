import {findAndReplace} from 'mdast-util-find-and-replace';
import remarkGithub from 'remark-github';
import {visit} from 'unist-util-visit';
import {formatRepositoryName} from '../../advisory/advisory.js';
import {CVE_PATTERN, GHSA_PATTERN, parseGhsaId} from '../../advisory/ids.js';
import {cveAddress} from '../../sinks/parseAddress.js';
import {canBeCommit} from './canBeCommit.mjs';
import {looksLikeCommit} from './looksLikeCommit.mjs';
import {postAddress} from './postAddress.mjs';
import {hasTextOutsideLinks, hasNode} from '../trees.mjs';
import type {FindAndReplaceList} from 'mdast-util-find-and-replace';
import type {Link, Nodes, Parents, PhrasingContent, Root, RootContent} from 'mdast';
import type {BuildUrl} from 'remark-github';
import type {GhsaId, RepositoryName} from '../../advisory/advisory.js';

const GHSA_ID = new RegExp(`(?<![\\w-])${GHSA_PATTERN}(?![\\w-])`, 'gi');
const CVE_ID = new RegExp(`(?<![\\w-])${CVE_PATTERN}(?![\\w-])`, 'gi');

/**
 * An issue of a repository that is named whole, which is the only way that GitHub documents: an owner
 * of letters, digits and hyphens, a repository of word signs, dots and hyphens.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
const ISSUE_ELSEWHERE =
  /(?<![^\s(@[{])([\da-z](?:[\da-z_-]{0,37}[\da-z])?)\/((?!\.{1,2}#)[\w.-]{1,100})#([1-9]\d{0,6})(?!\w)/gi;

// The libraries go through the whole text once for each kind. Most texts have none of them.
const ID = /(?:GHSA|CVE)-/i;
const PART_OF_ISSUE_ELSEWHERE = /\/[\w.-]+#\d/;
const PART_OF_REFERENCE = /[#@]|gh-|[\da-f]{7}/i;

function text(value: string): PhrasingContent {
  return {type: 'text', value};
}

export interface References {
  readonly repository: RepositoryName;
  /** Such as `https://github.com`. */
  readonly webUrl: string;
  /** Whose ids lead to a post of the site. */
  readonly posts: ReadonlySet<GhsaId>;
  /** Names that are no people: `@scope/package`. */
  readonly products: ReadonlySet<string>;
}

/** More than any text has, and few enough that a text of them does not become a page of links. */
const MOST_REFERENCES = 500;

/** Lets a function that gives a link or `false` give no more than so many. */
function limited<T extends unknown[], R>(
  counter: {left: number},
  link: (...values: T) => R | false,
): (...values: T) => R | false {
  return (...values) => {
    const result = counter.left > 0 ? link(...values) : false;
    counter.left -= result === false ? 0 : 1;
    return result;
  };
}

function urlBuilder({repository, webUrl, products}: References): BuildUrl {
  return (values) => {
    switch (values.type) {
      case 'mention': {
        const [owner = '', team] = values.user.split('/');
        if (team === undefined) {
          return `${webUrl}/${values.user}`;
        }
        // On GitHub a team can be named by its own organisation only; others are packages of npm.
        const isTeam = isSame(owner, repository.owner);
        return isTeam && !products.has(`@${values.user}`)
          ? `${webUrl}/orgs/${owner}/teams/${team}`
          : false;
      }
      case 'commit': {
        // `name@hash` is a commit of somebody's fork of this repository, if it is one at all.
        const isOfFork =
          isSame(values.project, repository.name) && !isSame(values.user, repository.owner);
        return (isOfFork ? looksLikeCommit(values.hash) : canBeCommit(values.hash))
          ? `${webUrl}/${values.user}/${values.project}/commit/${values.hash}`
          : false;
      }
      case 'compare':
        return canBeCommit(values.base) && canBeCommit(values.compare)
          ? `${webUrl}/${values.user}/${values.project}/compare/${values.base}...${values.compare}`
          : false;
      case 'issue':
        // `VU#123335` and `C#7` look like an issue of somebody's fork. Other repositories have had
        // their links already. None has ten million issues; longer numbers are something else.
        return values.no.length > 7 || !isSame(values.user, repository.owner)
          ? false
          : `${webUrl}/${values.user}/${values.project}/issues/${values.no}`;
    }
  };
}

/** Names on GitHub are the same in small letters and capitals. */
function isSame(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

function isOnGitHub(node: Nodes): boolean {
  return node.type === 'link' && /\bgithub\.com\b/i.test(node.url);
}

/** What a link's text is where the link was a bare address. */
function bareAddress({children, url}: Link): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && only.value === url;
}

/** How much of the text before a hash can say what it is. */
const MOST_WORDS = 80;

/** The last piece of text in a node: of `**Commit:**` what stands between the marks. */
function lastText(node: Nodes | undefined): string {
  if (node && 'children' in node) {
    return lastText(node.children.at(-1));
  }
  return node?.type === 'text' ? node.value.slice(-MOST_WORDS) : '';
}

/** The end of the text before a node; a hash that is linked, and what joins it, count as a word. */
function wordsBefore(parent: Parents, index: number): string {
  let words = '';
  for (let at = index - 1; at >= 0 && words.length < MOST_WORDS; at -= 1) {
    const sibling = parent.children[at];
    if (sibling?.type === 'link' && sibling.children[0]?.type === 'inlineCode') {
      return `commit ${words.replace(/^(?:[\s,;&]|and|or)+$/, '')}`;
    }
    words = `${lastText(sibling)}${words}`;
    if (sibling?.type !== 'text') {
      return words;
    }
  }
  return words;
}

/** Whether a hash that was linked is a commit, where it stands, and no part of a word or a UUID. */
function isCommit(hash: string, parent: Parents, index: number): boolean {
  const next = parent.children[index + 1];
  const after = next?.type === 'text' ? next.value : '';
  return (
    !/^[-.][\da-z]/i.test(after) &&
    looksLikeCommit(hash, {before: wordsBefore(parent, index), after})
  );
}

function ghsaLink(value: string, {webUrl, posts}: References): Link | false {
  const ghsaId = parseGhsaId(value);
  if (ghsaId === null) {
    return false;
  }
  const href = `${webUrl}/advisories/${ghsaId}`;
  const children = [text(value)];
  // In HTML, where Docusaurus does not look for files, the address is the one on GitHub.
  return posts.has(ghsaId)
    ? {type: 'link', url: postAddress(ghsaId), data: {hProperties: {href}}, children}
    : {type: 'link', url: href, children};
}

function cveLink(value: string): Link {
  return {type: 'link', url: cveAddress(value.toUpperCase()), children: [text(value)]};
}

/** A link to an issue of another repository, which is named as `owner`, `name` and its number. */
function issueLink(
  value: string,
  [owner, name, issue]: readonly [string, string, string],
  {repository, webUrl}: References,
): Link | false {
  const isOfFork = isSame(name, repository.name);
  if (isOfFork && isSame(owner, repository.owner)) {
    return false;
  }
  // As GitHub shortens it.
  const children = [text(isOfFork ? `${owner}#${issue}` : value)];
  return {type: 'link', url: `${webUrl}/${owner}/${name}/issues/${issue}`, children};
}

/** Puts links in the places of what names something. */
function addLinks(tree: Root, references: References): void {
  const counter = {left: MOST_REFERENCES};
  const ignore = {ignore: ['link', 'linkReference']};
  if (hasTextOutsideLinks(tree, ID)) {
    const ghsa = limited(counter, (value: string) => ghsaLink(value, references));
    const replacements: FindAndReplaceList = [
      [GHSA_ID, ghsa],
      [CVE_ID, limited(counter, cveLink)],
    ];
    findAndReplace(tree, replacements, ignore);
  }
  if (hasTextOutsideLinks(tree, PART_OF_ISSUE_ELSEWHERE)) {
    const elsewhere = (value: string, owner: string, name: string, issue: string) =>
      issueLink(value, [owner, name, issue], references);
    findAndReplace(tree, [[ISSUE_ELSEWHERE, limited(counter, elsewhere)]], ignore);
  }
  if (hasTextOutsideLinks(tree, PART_OF_REFERENCE) || hasNode(tree, isOnGitHub)) {
    remarkGithub({
      repository: formatRepositoryName(references.repository),
      mentionStrong: false,
      buildUrl: limited(counter, urlBuilder(references)),
    })(tree, undefined as never);
  }
}

/** The address of an advisory, of a repository or of the global database. */
const ADVISORY_ADDRESS =
  /^https:\/\/[^/]+\/(?:[^/]+\/[^/]+\/security\/)?advisories\/(GHSA-[\w-]+)$/i;

/**
 * A remark plugin that links what GitHub links: people, teams, issues, commits, advisories and CVE
 * ids, and shortens whole addresses of these. Expects whole addresses.
 */
export function linkReferences(references: References): (tree: Root) => void {
  const {repository, webUrl} = references;
  const commitUrl = `${webUrl}/${formatRepositoryName(repository)}/commit/`;

  /** The hash of a link that was made from a hash alone. */
  function hashOf({url, children}: Link): string | null {
    return url.startsWith(commitUrl) && children.length === 1 ? url.slice(commitUrl.length) : null;
  }

  return (tree) => {
    // Addresses, which say themselves what they lead to.
    const written = new Set<Link>();
    visit(tree, 'link', (link) => {
      written.add(link);
    });
    addLinks(tree, references);
    visit(tree, 'link', (link, index, parent) => {
      const [, advisory] = bareAddress(link) ? (ADVISORY_ADDRESS.exec(link.url) ?? []) : [];
      if (advisory !== undefined) {
        link.children = [text(advisory)];
      }
      if (!written.has(link) && index !== undefined && parent) {
        const hash = hashOf(link);
        if (hash !== null && !isCommit(hash, parent, index)) {
          (parent as Parents & {children: RootContent[]}).children.splice(index, 1, text(hash));
        }
      }
    });
  };
}
