import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  docs: [
    'get-started',
    'by-hand',
    'requirements',
    'options',
    'sync',
    'tokens',
    {
      type: 'category',
      label: 'Posts',
      collapsed: false,
      items: ['posts', 'moving-over', 'text', 'people', 'languages'],
    },
    {
      type: 'category',
      label: 'Pages',
      collapsed: false,
      items: [
        'index-page',
        'in-any-page',
        'credits-page',
        'policy-page',
        'feeds',
        'banner',
        'docs-banner',
      ],
    },
    {
      type: 'category',
      label: 'Files for machines',
      items: [
        'exports/overview',
        'exports/osv',
        'exports/csaf',
        'exports/csv',
        'exports/security-txt',
        'exports/addresses-and-badge',
      ],
    },
    {
      type: 'category',
      label: 'Recipes',
      collapsed: false,
      items: [
        'recipes/github-actions',
        'recipes/rebuild-on-difference',
        'recipes/webhook',
        'recipes/action',
        'recipes/status',
        'recipes/hosts',
        'recipes/several-sources',
        'recipes/two-blogs',
        'recipes/commit',
        'recipes/blog-files',
        'recipes/feeds',
        'recipes/edit-url',
        'recipes/create-post',
      ],
    },
    'commands',
    'lint',
    'speed',
    'troubleshooting',
  ],
};

export default sidebars;
