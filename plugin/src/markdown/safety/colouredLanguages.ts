import {languages} from 'prismjs/components.json';

/**
 * Languages that some sites draw instead of showing them: as diagrams, formulas or scores, with
 * pictures and links in them. From a stranger they are code.
 *
 * @see https://docusaurus.io/docs/markdown-features/diagrams and .../math-equations
 */
const DRAWN = new Set([
  ...['dot', 'gv', 'latex', 'lilypond', 'ly', 'mathml', 'mermaid', 'plant-uml', 'plantuml', 'tex'],
]);

interface Language {
  readonly alias?: string | readonly string[];
}

function namesOf([name, {alias = []}]: [string, Language]): readonly string[] {
  return [name, ...(typeof alias === 'string' ? [alias] : alias)];
}

/** What Prism, which Docusaurus colours code with, has a grammar for. */
export const COLOURED_LANGUAGES: ReadonlySet<string> = new Set(
  Object.entries(languages as Record<string, Language>)
    .filter(([name]) => name !== 'meta')
    .flatMap(namesOf)
    .filter((name) => !DRAWN.has(name)),
);
