import {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import clsx from 'clsx';
import {severityWords} from '../YearsPlot/severityWords';
import Blank from './Blank';
import Choose from './Choose';
import styles from './styles.module.css';
import TextField from './TextField';
import type {Choice} from './Choose';
import type {Filters} from './filters';
import type {PlottedSeverity} from '../../../pages/yearCounts';

export interface Props {
  readonly filters: Filters;
  readonly change: (changes: Partial<Filters>) => void;
  readonly severities: readonly PlottedSeverity[];
  readonly products: readonly Choice[];
  readonly repositories: readonly Choice[];
  readonly years: readonly string[];
  readonly hasWithdrawn: boolean;
}

function fixedChoices(): Choice[] {
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

function withdrawnChoices(): Choice[] {
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

/** The filters of a table of advisories. */
export default function FilterForm({
  severities,
  products,
  repositories,
  years,
  hasWithdrawn,
  filters,
  change,
}: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const severity = translate({
    id: 'theme.securityAdvisories.column.severity',
    message: 'Severity',
    description: 'Column and filter',
  });
  const product = translate({
    id: 'theme.securityAdvisories.filter.product',
    message: 'Product',
    description: 'Filter: what is affected',
  });
  const repository = translate({
    id: 'theme.securityAdvisories.filter.repository',
    message: 'Repository',
    description: 'Filter: what publishes them',
  });
  const year = translate({
    id: 'theme.securityAdvisories.filter.year',
    message: 'Year',
    description: 'Filter: of publication',
  });
  const fixed = translate({
    id: 'theme.securityAdvisories.filter.fixed',
    message: 'Fixed version',
    description: 'Filter: is one known?',
  });
  const withdrawn = translate({
    id: 'theme.securityAdvisories.filter.withdrawn',
    message: 'Withdrawn',
    description: 'Filter: advisories that were',
  });
  const all = translate({
    id: 'theme.securityAdvisories.filter.all',
    message: 'All',
    description: 'Filter: no restriction',
  });
  // One that can't restrict anything is not shown.
  const lists: [keyof Filters, string, readonly Choice[]][] = [
    ['severity', severity, severities.map((value) => ({value, label: severityWords(value)}))],
    ['product', product, products],
    ['repository', repository, repositories],
    ['year', year, years.map((value) => ({value, label: value}))],
    ['fixed', fixed, fixedChoices()],
    ['withdrawn', withdrawn, hasWithdrawn ? withdrawnChoices() : []],
  ];

  const shown = lists.filter(([, , {length}]) => length > 1);
  if (!isBrowser) {
    return (
      <div aria-hidden="true" className={clsx(styles.filters, styles.early)}>
        <Blank />
        {shown.map(([name]) => (
          <Blank key={name} />
        ))}
      </div>
    );
  }
  return (
    <form
      className={styles.filters}
      role="search"
      aria-label={translate({
        id: 'theme.securityAdvisories.filter.form',
        message: 'Filter the advisories',
        description: 'Name of all filters',
      })}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <TextField
        label={translate({
          id: 'theme.securityAdvisories.filter.text',
          message: 'Search',
          description: 'Filter: words in titles, ids and products',
        })}
        type="search"
        value={filters.q}
        onType={(q) => {
          change({q});
        }}
      />
      {shown.map(([name, label, choices]) => (
        <Choose
          key={name}
          label={label}
          value={filters[name]}
          none={all}
          choices={choices}
          onChoose={(value) => {
            change({[name]: value});
          }}
        />
      ))}
    </form>
  );
}
