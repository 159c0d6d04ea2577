import {translate} from '@docusaurus/Translate';
import type {Choice} from './Choose';

/** Whether a fixed version is known. */
export function fixedChoices(): Choice[] {
  return [
    {
      value: 'yes',
      label: translate({
        id: 'theme.securityAdvisories.filter.fixed.yes',
        message: 'Known',
        description: 'A fixed version is',
      }),
    },
    {
      value: 'no',
      label: translate({
        id: 'theme.securityAdvisories.filter.fixed.no',
        message: 'Not known',
        description: 'No fixed version is',
      }),
    },
  ];
}

/** Whether withdrawn ones are shown. */
export function withdrawnChoices(): Choice[] {
  return [
    {
      value: 'hide',
      label: translate({
        id: 'theme.securityAdvisories.filter.withdrawn.hide',
        message: 'Hide',
        description: 'Show no withdrawn ones',
      }),
    },
    {
      value: 'only',
      label: translate({
        id: 'theme.securityAdvisories.filter.withdrawn.only',
        message: 'Only these',
        description: 'Show only withdrawn ones',
      }),
    },
  ];
}

/** What each filter is called. */
export function filterNames() {
  return {
    severity: translate({
      id: 'theme.securityAdvisories.column.severity',
      message: 'Severity',
      description: 'Column and filter',
    }),
    product: translate({
      id: 'theme.securityAdvisories.filter.product',
      message: 'Product',
      description: 'Filter: what is affected',
    }),
    repository: translate({
      id: 'theme.securityAdvisories.filter.repository',
      message: 'Repository',
      description: 'Filter: what publishes them',
    }),
    year: translate({
      id: 'theme.securityAdvisories.filter.year',
      message: 'Year',
      description: 'Filter: of publication',
    }),
    fixed: translate({
      id: 'theme.securityAdvisories.filter.fixed',
      message: 'Fixed version',
      description: 'Filter: is one known?',
    }),
    withdrawn: translate({
      id: 'theme.securityAdvisories.filter.withdrawn',
      message: 'Withdrawn',
      description: 'Filter: advisories that were',
    }),
  };
}

/** The choice that restricts nothing. */
export function allWords(): string {
  return translate({
    id: 'theme.securityAdvisories.filter.all',
    message: 'All',
    description: 'Filter: no restriction',
  });
}
