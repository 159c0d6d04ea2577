/** What a post tells its readers, taken from its text. */
export interface PostFacts {
  /** Begins with `Withdrawn: ` or `Closed: ` where that is so. */
  readonly title: string;
  /** The revision that the description names. */
  readonly description: string;
  readonly severity: string;
  readonly cveId: string | null;
  readonly fixedIn: readonly string[];
  /** Logins of the credited, sorted. */
  readonly credits: readonly string[];
  /** `owner/name` of those who publish it, the one that gives the text first. */
  readonly publishedBy: readonly string[];
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);
}

function first(text: string, pattern: RegExp): string | null {
  return pattern.exec(text)?.[1] ?? null;
}

/** Reads in a post what the advisories of a history differ in. */
export function readPost(text: string): PostFacts {
  const fixedIn = first(text, /^\| `rocket` \(npm\) \|.*\| (.*) \|$/m) ?? '';
  return {
    title: first(text, /^title: '?(.*?)'?$/m) ?? '',
    description: first(text, /^Says (revision \d+)\.$/m) ?? '',
    severity: (first(text, /^\*\*Severity\*\* .*?<\/span> (\w+)<\/span>/m) ?? '').toLowerCase(),
    cveId: first(text, /\[(CVE-\d+-\d+)\]/),
    fixedIn: all(fixedIn, /`([^`]+)`/g),
    credits: all(text, /\[@([\w-]+)\]/g).sort(),
    publishedBy: [...new Set(all(text, /github\.com\/([\w-]+\/[\w-]+)\/security\/advisories/g))],
  };
}

/** What a post tells only if a token asked GraphQL for it, each in a word. */
export function readEnrichment(text: string): string[] {
  return [
    ...all(text, /\*\*[^*]+\*\* \[@([\w-]+)\]/g).map((login) => `name of ${login}`),
    ...all(text, /\[`([^`]+)`\]\([^)]*\/releases\/tag\//g).map((tag) => `release of ${tag}`),
    ...all(text, /(example\.org\/write-up)\]/g),
  ];
}

/** A post as one without a token would have it. */
export function withoutEnrichment(text: string): string {
  return text
    .replaceAll(/\*\*[^*]+\*\* (?=\[@)/g, '')
    .replaceAll(/\[(`[^`]+`)\]\([^)]*\/releases\/tag\/[^)]*\)/g, '$1')
    .replace(/\n## References\n(?:(?!\n---\n)[^])*/, '');
}
