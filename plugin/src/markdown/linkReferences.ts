import {formatRepositoryName, parseGhsaId} from '../advisory';
import {cveAddress} from './addresses';
import {hasTextOutsideLinks, someNode} from './someNode';
import type {Link, Nodes, Parents, PhrasingContent, Root, RootContent} from 'mdast';
import type {BuildUrl} from 'remark-github' with {'resolution-mode': 'import'};
import type {GhsaId, RepositoryName} from '../advisory';

const GHSA_ID = /(?<![\w-])GHSA(?:-[\da-z]{4}){3}(?![\w-])/gi;
const CVE_ID = /(?<![\w-])CVE-\d{4}-\d{4,19}(?![\w-])/gi;

// The libraries go through the whole text once for each kind. Most texts have none of them.
const ID = /(?:GHSA|CVE)-/i;
const PART_OF_REFERENCE = /[#@]|gh-|[\da-f]{7}/i;

/** The relative address of a post's file, which Docusaurus makes into the post's own. */
export function postAddress(ghsaId: GhsaId): string {
  return `./${ghsaId}.md`;
}

/**
 * GitHub links the hashes of commits that exist. That can't be known here; numbers and words are
 * none, nor what is shorter than git's abbreviations or between them and a whole one.
 */
function isLikelyCommit(hash: string): boolean {
  const isAbbreviation = hash.length <= 12 && /\d/.test(hash) && /[a-f]/i.test(hash);
  return hash.length === 40 || isAbbreviation;
}

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
        const isTeam = owner.toLowerCase() === repository.owner.toLowerCase();
        return isTeam && !products.has(`@${values.user}`)
          ? `${webUrl}/orgs/${owner}/teams/${team}`
          : false;
      }
      case 'commit':
        return isLikelyCommit(values.hash)
          ? `${webUrl}/${values.user}/${values.project}/commit/${values.hash}`
          : false;
      case 'compare':
        return `${webUrl}/${values.user}/${values.project}/compare/${values.base}...${values.compare}`;
      case 'issue':
        // No repository has ten million; longer numbers are something else.
        return values.no.length > 7
          ? false
          : `${webUrl}/${values.user}/${values.project}/issues/${values.no}`;
    }
  };
}

function isOnGitHub(node: Nodes): boolean {
  return node.type === 'link' && /\bgithub\.com\b/i.test(node.url);
}

/** What a link's text is where the link was a bare address. */
function bareAddress({children, url}: Link): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && only.value === url;
}

/**
 * A remark plugin that links what GitHub links: people, teams, issues, commits, advisories and CVE
 * ids, and shortens whole addresses of these. Expects whole addresses.
 */
export function linkReferences(references: References): (tree: Root) => Promise<void> {
  const {repository, webUrl, posts} = references;
  const commitUrl = `${webUrl}/${formatRepositoryName(repository)}/commit/`;
  const advisoryUrl = /^https:\/\/[^/]+\/(?:[^/]+\/[^/]+\/security\/)?advisories\/(GHSA-[\w-]+)$/i;

  function ghsaLink(value: string): Link | false {
    const ghsaId = parseGhsaId(value);
    if (ghsaId === null) {
      return false;
    }
    const href = `${webUrl}/advisories/${ghsaId}`;
    const children = [text(value)];
    // In HTML, where Docusaurus does not look for files, the address is the one on GitHub.
    return posts.has(ghsaId)
      ? {
          type: 'link',
          url: postAddress(ghsaId),
          data: {hProperties: {href}},
          children,
        }
      : {type: 'link', url: href, children};
  }

  function cveLink(value: string): Link {
    return {type: 'link', url: cveAddress(value.toUpperCase()), children: [text(value)]};
  }

  return async (tree) => {
    const [{default: remarkGithub}, {findAndReplace}, {visit}] = await Promise.all([
      import('remark-github'),
      import('mdast-util-find-and-replace'),
      import('unist-util-visit'),
    ]);
    const counter = {left: MOST_REFERENCES};
    if (hasTextOutsideLinks(tree, ID)) {
      findAndReplace(
        tree,
        [
          [GHSA_ID, limited(counter, ghsaLink)],
          [CVE_ID, limited(counter, cveLink)],
        ],
        {ignore: ['link', 'linkReference']},
      );
    }
    if (hasTextOutsideLinks(tree, PART_OF_REFERENCE) || someNode(tree, isOnGitHub)) {
      remarkGithub({
        repository: formatRepositoryName(repository),
        mentionStrong: false,
        buildUrl: limited(counter, urlBuilder(references)),
      })(tree, undefined as never);
    }
    visit(tree, 'link', (link, index, parent) => {
      const [, advisory] = bareAddress(link) ? (advisoryUrl.exec(link.url) ?? []) : [];
      if (advisory !== undefined) {
        link.children = [text(advisory)];
      }
      // The first part of a UUID is no commit.
      const next = index === undefined ? undefined : parent?.children[index + 1];
      const isPartOfWord = next?.type === 'text' && /^-[\da-f]/i.test(next.value);
      if (isPartOfWord && link.url.startsWith(commitUrl) && index !== undefined && parent) {
        const hash = text(link.url.slice(commitUrl.length));
        (parent as Parents & {children: RootContent[]}).children.splice(index, 1, hash);
      }
    });
  };
}
