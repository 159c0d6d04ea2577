import type {SwizzleConfig} from '@docusaurus/types';

/** Docusaurus' hook: which of the theme's components a site may safely change, and how. */
export function getSwizzleConfig(): SwizzleConfig {
  const safe = {wrap: 'safe', eject: 'safe'} as const;
  // Their data may change with any version.
  const page = {wrap: 'safe', eject: 'unsafe'} as const;
  return {
    components: {
      'SecurityAdvisories/IndexPage': {
        actions: page,
        description: 'The page of all security advisories',
      },
      'SecurityAdvisories/ListPage': {
        actions: page,
        description: 'The page of the advisories of one product or repository',
      },
      'SecurityAdvisories/CreditsPage': {
        actions: page,
        description: 'The page that thanks the people who are credited in advisories',
      },
      'SecurityAdvisories/AffectedForm': {
        // It loads what knows about versions from the plugin.
        actions: {wrap: 'safe', eject: 'forbidden'},
        description: 'The form "Am I affected?", which holds a version against the advisories',
      },
      'SecurityAdvisories/AdvisoryTable': {
        actions: page,
        description: 'The table of advisories, with its filters in the address',
      },
      'SecurityAdvisories/YearsPlot': {
        actions: safe,
        description: 'The plot of advisories by year and severity, with its figures as a table',
      },
      'SecurityAdvisories/PolicyPage': {
        actions: page,
        description: 'The page of the security policy, and of how it was kept',
      },
      'SecurityAdvisories/PacePlot': {
        actions: safe,
        description: 'The plot of days from report to publication, with its figures as a table',
      },
      'SecurityAdvisories/List': {
        actions: page,
        description: 'The list that an MDX page has by <SecurityAdvisories />',
      },
      'SecurityAdvisories/Badge': {
        actions: page,
        description: 'The mark that an MDX page has by <SecurityBadge />',
      },
      'SecurityAdvisories/Banner': {
        actions: safe,
        description: 'A line that points to a fresh critical advisory, for a site to place',
      },
      'SecurityAdvisories/DocsBanner': {
        actions: page,
        description: 'What a page of versioned docs says of advisories that affect its version',
      },
    },
  };
}
