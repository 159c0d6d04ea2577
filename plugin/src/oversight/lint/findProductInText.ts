/** A name as registries have it. */
const NAME = String.raw`@?[a-z\d][\w.-]{0,99}(?:[/:][a-z\d][\w.-]{0,99})?`;

/** Addresses of packages, and what one types to install them. */
const IN_REGISTRIES: readonly RegExp[] = [
  new RegExp(String.raw`\bpkg:[a-z]{2,12}/${NAME}`, 'i'),
  new RegExp(
    String.raw`\b(?:npmjs\.com/package|pypi\.org/project|rubygems\.org/gems|crates\.io/crates|packagist\.org/packages|nuget\.org/packages|hex\.pm/packages|pub\.dev/packages)/(${NAME})`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:npm (?:install|i)|yarn add|pnpm add|pip3? install(?: -U| --upgrade)?|gem install|cargo add|composer require|dotnet add package)\s+["'\`]?(${NAME})`,
    'i',
  ),
];

/** Shorter ones are words of every text: go, ui. */
const SHORTEST_NAME = 3;
/** As many names as are looked for; real repositories have a handful. */
const MOST_NAMES = 100;

/** Behind a name, what says that the name is of something with versions: `rocket < 2.0`. */
const VERSION = String.raw`["'\`*_)]{0,3}[\s,(-]{0,3}(?:versions?|v|up to|before|prior to|through|until|and|[<>=]{1,2}|\s){0,6}\d+\.\d\w*(?:\.\w+)*`;

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/**
 * What a text names that people install: a package by its address or command, or a known name with a
 * version behind it. A name alone proves nothing: the website of rocket is no rocket.
 *
 * @param known names of products of the same repository
 * @returns the words of the text; null where it names none
 */
export function findProductInText(text: string, known: readonly string[]): string | null {
  for (const pattern of IN_REGISTRIES) {
    const [words] = pattern.exec(text) ?? [];
    if (words !== undefined) {
      return words.replace(/[.-]+$/, '');
    }
  }
  const names = [...new Set(known)]
    .filter((name) => name.length >= SHORTEST_NAME)
    .slice(0, MOST_NAMES)
    .map(escapeForPattern);
  const pattern = new RegExp(String.raw`(?<![\w/.-])(?:${names.join('|')})${VERSION}`, 'i');
  return names.length === 0 ? null : (pattern.exec(text)?.[0] ?? null);
}
