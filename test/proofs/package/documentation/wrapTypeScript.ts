import {DEFAULT_OPTIONS} from '../../../../plugin/src/options/options';
import type {Sample} from './samples';

/** A sample as a whole module. */
export interface WrappedSample {
  readonly code: string;
  /**
   * What the module's `sample` is: options of the plugin, a site's configuration, or nothing that could be
   * looked at further.
   */
  readonly kind: 'options' | 'configuration' | 'module';
  /** Workers have globals of their own, which are none of a browser's. */
  readonly isWorker: boolean;
}

/**
 * A site's configuration with what Docusaurus leaves open: which options this plugin, the blog and others
 * take.
 */
const TYPES = `import type {Config} from '@docusaurus/types';
import type {Options as ClassicOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Options as BlogOptions} from '@docusaurus/plugin-content-blog';
import type {Options} from 'docusaurus-plugin-security-advisories';

type Plugin =
  | 'docusaurus-plugin-security-advisories'
  | ['docusaurus-plugin-security-advisories', Options]
  | ['@docusaurus/plugin-content-blog', BlogOptions]
  | ['@docusaurus/plugin-client-redirects', {redirects: {from: string; to: string}[]}];

type SiteConfig = Partial<Omit<Config, 'plugins' | 'presets' | 'themeConfig'>> & {
  plugins?: Plugin[];
  presets?: ['classic', ClassicOptions][];
  themeConfig?: ThemeConfig;
};
`;

/** Behind which names a fragment of an object is what: the part of the configuration that it is of. */
const FRAGMENTS: readonly [beginning: RegExp, type: string, kind: WrappedSample['kind']][] = [
  [/^(?:plugins|presets|themeConfig):/, 'SiteConfig', 'configuration'],
  [/^blog: \{/, 'ClassicOptions', 'module'],
  [/^navbar:/, 'ThemeConfig', 'module'],
  [new RegExp(`^(?:${Object.keys(DEFAULT_OPTIONS).join('|')}):`), 'Options', 'options'],
];

/** What a sample leaves to the reader, or takes from one before it on the page. */
const GIVEN: readonly [isIn: string, declaration: string][] = [
  ['startBuild', 'declare function startBuild(params: {signal: AbortSignal}): Promise<void>;'],
  [
    'Deno.',
    'declare const Deno: {env: {get(name: string): string | undefined}; serve(handler: (request: Request) => Promise<Response>): void};',
  ],
  [
    'const Fresh = ',
    "import SecurityBanner from '@theme/SecurityAdvisories/Banner';\nimport banner from '@generated/docusaurus-plugin-security-advisories/default/banner.json';",
  ],
];

const IMPORT = /^import .*;$/gm;

/**
 * Makes a module of a sample: one that is a part of an object becomes the object, of the type that holds
 * such a part; a whole module stays as it is.
 *
 * @throws for a part of which nobody has said what it is of
 */
export function wrapTypeScript({code, title}: Sample): WrappedSample {
  const imports = code.match(IMPORT) ?? [];
  const body = code
    .replace(IMPORT, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .trim();
  const given = GIVEN.filter(([word]) => code.includes(word)).map(([, declaration]) => declaration);
  const fragment = FRAGMENTS.find(([beginning]) => beginning.test(body));
  if (fragment) {
    const [, type, kind] = fragment;
    const lines = [...imports, TYPES, `export const sample = {\n${body}\n} satisfies ${type};`];
    return {code: lines.join('\n'), kind, isWorker: false};
  }
  if (/^[\w'"]+:/.test(body) || /^[[{]/.test(body)) {
    throw new Error(`Nobody has said what this is a part of:\n${code}`);
  }
  const whole = code.replace("'npm:docusaurus", "'docusaurus");
  if (title === 'docusaurus.config.ts') {
    const config = whole.replace(
      /^export default (\{[^]*\});$/m,
      `${TYPES}export const sample = $1 satisfies SiteConfig;`,
    );
    return {code: config, kind: 'configuration', isWorker: false};
  }
  return {
    code: [...given, whole, 'export {};'].join('\n'),
    kind: 'module',
    isWorker: whole.includes('KVNamespace'),
  };
}
