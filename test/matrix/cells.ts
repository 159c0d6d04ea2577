/** How a site's packages are installed; `pnpm-hoisted` and `yarn-pnp` are ways of pnpm and Yarn. */
export type ManagerName =
  'npm' | 'pnpm' | 'pnpm-hoisted' | 'yarn-1' | 'yarn-node-modules' | 'yarn-pnp' | 'bun';

/** A site as somebody may have it, and how it is built. */
export interface Cell {
  /** Of `create-docusaurus`, and of all packages of Docusaurus' own in the site it makes. */
  readonly docusaurus: string;
  /** The newest of a major, or of a minor. */
  readonly react: 18 | 19 | '19.2';
  readonly manager: ManagerName;
  /** With rspack the site has `@docusaurus/faster`, with webpack it has not. */
  readonly bundler: 'webpack' | 'rspack';
  /** The site's `future.v4`, which Docusaurus has from 3.8 on. */
  readonly v4: boolean;
  readonly node: 20 | 22 | 24;
  /** The plugin's option, which brings a component that asks the blog for its post. */
  readonly canonical?: 'github';
  /** The plugin's option, which puts a component around one of the theme's. */
  readonly docs?: true;
}

export const NEWEST = '3.10.2';
export const OLDEST = '3.6.3';

/** Every way to install, with the newest Docusaurus and with the oldest. */
const MANAGERS: readonly Cell[] = (
  [
    ['npm', 22, 24],
    ['pnpm', 24, 20],
    ['pnpm-hoisted', 20, 22],
    ['yarn-1', 20, 20],
    ['yarn-node-modules', 22, 20],
    // With Node 22, Docusaurus under Plug'n'Play fails before it loads any plugin.
    ['yarn-pnp', 24, 20],
    ['bun', 20, 24],
  ] as const
).flatMap(([manager, node, otherNode]): Cell[] => {
  const newest = {docusaurus: NEWEST, react: 19, manager, node} as const;
  return [
    {...newest, bundler: 'rspack', v4: true},
    {...newest, bundler: 'rspack', v4: false, canonical: 'github', docs: true},
    {
      ...{docusaurus: OLDEST, react: 18, manager, bundler: 'webpack', v4: false, node: otherNode},
      docs: true,
    },
  ];
});

/** Without `@docusaurus/faster`, which may not even be looked for where packages are kept apart. */
const WITHOUT_FASTER = (['npm', 'pnpm', 'yarn-pnp'] as const).map((manager): Cell => ({
  docusaurus: NEWEST,
  react: 19,
  manager,
  bundler: 'webpack',
  v4: false,
  node: manager === 'yarn-pnp' ? 24 : 22,
}));

/** Every minor of Docusaurus, with both versions of React that it allows, and both bundlers. */
const VERSIONS: readonly Cell[] = [
  {docusaurus: OLDEST, react: 18, manager: 'npm', bundler: 'rspack', v4: false, node: 20},
  {docusaurus: '3.7.0', react: 18, manager: 'npm', bundler: 'webpack', v4: false, node: 20},
  {docusaurus: '3.7.0', react: 19, manager: 'npm', bundler: 'rspack', v4: false, node: 22},
  {docusaurus: '3.8.1', react: 18, manager: 'npm', bundler: 'webpack', v4: true, node: 24},
  {docusaurus: '3.8.1', react: 19, manager: 'npm', bundler: 'rspack', v4: true, node: 20},
  {docusaurus: '3.9.2', react: 18, manager: 'npm', bundler: 'webpack', v4: false, node: 22},
  {docusaurus: '3.9.2', react: 19, manager: 'npm', bundler: 'rspack', v4: true, node: 24},
  // Not the newest patch: nothing of ours may bring a second, newer copy of anything.
  {docusaurus: '3.10.0', react: 18, manager: 'npm', bundler: 'rspack', v4: true, node: 20},
  {docusaurus: '3.10.0', react: '19.2', manager: 'pnpm', bundler: 'webpack', v4: true, node: 22},
];

/** All that is run nightly, each with one post in its site. */
export const CELLS: readonly Cell[] = [...MANAGERS, ...WITHOUT_FASTER, ...VERSIONS];

/** What each change is tried with: a strict package manager, an old Docusaurus, and no Faster. */
export const SHORT_ROW: readonly Cell[] = [
  {
    docusaurus: NEWEST,
    // Which writes HTML again that the newest leaves alone.
    react: '19.2',
    manager: 'yarn-pnp',
    bundler: 'rspack',
    v4: true,
    node: 20,
    canonical: 'github',
    docs: true,
  },
  {
    docusaurus: OLDEST,
    react: 18,
    manager: 'npm',
    bundler: 'webpack',
    v4: false,
    node: 20,
    docs: true,
  },
];

/** One line that says which cell it is. */
export function nameOf(cell: Cell): string {
  const {docusaurus, react, manager, bundler, v4, node, canonical, docs} = cell;
  return [
    `docusaurus-${docusaurus}`,
    `react-${react}`,
    manager,
    bundler,
    ...(v4 ? ['v4'] : []),
    `node-${node}`,
    ...(canonical ? [`canonical-${canonical}`] : []),
    ...(docs ? ['docs'] : []),
  ].join(' ');
}
