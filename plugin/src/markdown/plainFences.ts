import {languages} from 'prismjs/components.json';
import type {Root} from 'mdast';

/**
 * Languages that some sites draw instead of showing them: as diagrams, formulas or scores, with
 * pictures and links in them. From a stranger they are code.
 *
 * @see https://docusaurus.io/docs/markdown-features/diagrams and .../math-equations
 */
const DRAWN = new Set([
  ...['dot', 'gv', 'latex', 'lilypond', 'ly', 'mathml', 'mermaid', 'plant-uml', 'plantuml', 'tex'],
]);

interface Language {readonly alias?: string | readonly string[]}

function namesOf([name, {alias = []}]: [string, Language]): readonly string[] {
  return [name, ...(typeof alias === 'string' ? [alias] : alias)];
}

/** What Prism, which Docusaurus colours code with, has a grammar for. */
const COLOURED: ReadonlySet<string> = new Set(
  Object.entries(languages as Record<string, Language>)
    .filter(([name]) => name !== 'meta')
    .flatMap(namesOf)
    .filter((name) => !DRAWN.has(name)),
);

function colouredLanguage(lang: string | null | undefined): string | null {
  const name = lang?.toLowerCase();
  return name !== undefined && COLOURED.has(name) ? name : null;
}

/**
 * A remark plugin that leaves code blocks a language to be coloured by, and nothing else. Any other
 * word might be an order: to Docusaurus itself (`mdx-code-block`), or to a plugin of the site
 * (`mermaid`, `math`). What stands behind it is ignored on GitHub, while Docusaurus acts on it:
 * `live` would run the code in a reader's browser.
 */
export function plainFences(): (tree: Root) => Promise<void> {
  return async (tree) => {
    const {visit} = await import('unist-util-visit');
    visit(tree, 'code', (code) => {
      code.meta = null;
      code.lang = colouredLanguage(code.lang);
    });
  };
}
