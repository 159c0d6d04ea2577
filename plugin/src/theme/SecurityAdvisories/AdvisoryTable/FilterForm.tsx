import {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {severityWords} from '../YearsPlot/severityWords';
import styles from './styles.module.css';
import type {Filters} from './filters';
import type {PlottedSeverity} from '../../../pages/yearCounts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Props {
  readonly filters: Filters;
  readonly change: (changes: Partial<Filters>) => void;
  readonly severities: readonly PlottedSeverity[];
  readonly products: readonly Choice[];
  readonly repositories: readonly Choice[];
  readonly years: readonly string[];
  readonly hasWithdrawn: boolean;
}

function Select({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
}): ReactNode {
  const all = translate({
    id: 'theme.securityAdvisories.filter.all',
    message: 'All',
    description: 'In a filter of advisories: no restriction',
  });
  return (
    <label className={styles.filter}>
      <span className={styles.label}>{label}</span>
      <select
        className={styles.input}
        value={value}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The filters of a table of advisories; a filter that can't restrict anything is not shown. */
export default function FilterForm({
  filters,
  change,
  severities,
  products,
  repositories,
  years,
  hasWithdrawn,
}: Props): ReactNode {
  return (
    <form
      className={styles.filters}
      role="search"
      aria-label={translate({
        id: 'theme.securityAdvisories.filter.form',
        message: 'Filter the advisories',
        description: 'Names the filters of the table of advisories',
      })}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label className={styles.filter}>
        <span className={styles.label}>
          {translate({
            id: 'theme.securityAdvisories.filter.text',
            message: 'Text',
            description: 'Filter of advisories by words in their title, ids and products',
          })}
        </span>
        <input
          className={styles.input}
          type="search"
          value={filters.q}
          onChange={(event) => {
            change({q: event.target.value});
          }}
        />
      </label>
      <Select
        label={translate({
          id: 'theme.securityAdvisories.column.severity',
          message: 'Severity',
          description: 'Column and filter of the table of advisories',
        })}
        value={filters.severity}
        choices={severities.map((value) => ({value, label: severityWords(value)}))}
        onChoose={(severity) => {
          change({severity});
        }}
      />
      {products.length > 1 && (
        <Select
          label={translate({
            id: 'theme.securityAdvisories.filter.product',
            message: 'Product',
            description: 'Filter of advisories by what is affected',
          })}
          value={filters.product}
          choices={products}
          onChoose={(product) => {
            change({product});
          }}
        />
      )}
      {repositories.length > 1 && (
        <Select
          label={translate({
            id: 'theme.securityAdvisories.filter.repository',
            message: 'Repository',
            description: 'Filter of advisories by the repository that publishes them',
          })}
          value={filters.repository}
          choices={repositories}
          onChoose={(repository) => {
            change({repository});
          }}
        />
      )}
      {years.length > 1 && (
        <Select
          label={translate({
            id: 'theme.securityAdvisories.filter.year',
            message: 'Year',
            description: 'Filter of advisories by the year of publication',
          })}
          value={filters.year}
          choices={years.map((value) => ({value, label: value}))}
          onChoose={(year) => {
            change({year});
          }}
        />
      )}
      <Select
        label={translate({
          id: 'theme.securityAdvisories.filter.fixed',
          message: 'Fixed version',
          description: 'Filter of advisories by whether a fixed version is known',
        })}
        value={filters.fixed}
        choices={[
          {
            value: 'yes',
            label: translate({
              id: 'theme.securityAdvisories.filter.fixed.yes',
              message: 'Known',
              description: 'A fixed version is known',
            }),
          },
          {
            value: 'no',
            label: translate({
              id: 'theme.securityAdvisories.filter.fixed.no',
              message: 'Not known',
              description: 'No fixed version is known',
            }),
          },
        ]}
        onChoose={(fixed) => {
          change({fixed});
        }}
      />
      {hasWithdrawn && (
        <Select
          label={translate({
            id: 'theme.securityAdvisories.filter.withdrawn',
            message: 'Withdrawn',
            description: 'Filter of advisories by whether they were withdrawn',
          })}
          value={filters.withdrawn}
          choices={[
            {
              value: 'hide',
              label: translate({
                id: 'theme.securityAdvisories.filter.withdrawn.hide',
                message: 'Hide',
                description: 'Do not show withdrawn advisories',
              }),
            },
            {
              value: 'only',
              label: translate({
                id: 'theme.securityAdvisories.filter.withdrawn.only',
                message: 'Only these',
                description: 'Show nothing but withdrawn advisories',
              }),
            },
          ]}
          onChoose={(withdrawn) => {
            change({withdrawn});
          }}
        />
      )}
    </form>
  );
}
