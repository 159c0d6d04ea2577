import {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import clsx from 'clsx';
import {severityWords} from '../YearsPlot/severityWords';
import Blank from './Blank';
import Choose from './Choose';
import {allWords, filterNames, fixedChoices, withdrawnChoices} from './filterWords';
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

/** What can be chosen; a filter that can't restrict anything is not there. */
function listFilters({
  severities,
  products,
  repositories,
  years,
  hasWithdrawn,
}: Omit<Props, 'filters' | 'change'>) {
  const names = filterNames();
  const lists = [
    {
      name: 'severity',
      choices: severities.map((value) => ({value, label: severityWords(value)})),
    },
    {name: 'product', choices: products},
    {name: 'repository', choices: repositories},
    {name: 'year', choices: years.map((value) => ({value, label: value}))},
    {name: 'fixed', choices: fixedChoices()},
    {name: 'withdrawn', choices: hasWithdrawn ? withdrawnChoices() : []},
  ] as const;
  return lists
    .filter(({choices}) => choices.length > 1)
    .map(({name, choices}) => ({name, choices, label: names[name]}));
}

/** The filters of a table of advisories. */
export default function FilterForm({filters, change, ...rest}: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const shown = listFilters(rest);
  if (!isBrowser) {
    return (
      <div aria-hidden="true" className={clsx(styles.filters, styles.early)}>
        <Blank />
        {shown.map(({name}) => (
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
      {shown.map(({name, label, choices}) => (
        <Choose
          key={name}
          label={label}
          value={filters[name]}
          none={allWords()}
          choices={choices}
          onChoose={(value) => {
            change({[name]: value});
          }}
        />
      ))}
    </form>
  );
}
