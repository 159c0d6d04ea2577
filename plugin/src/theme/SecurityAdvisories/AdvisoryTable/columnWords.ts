import {translate} from '@docusaurus/Translate';

export type Column = 'id' | 'title' | 'severity' | 'products' | 'fixed' | 'published' | 'updated';

/** The columns in their order. */
export const COLUMNS: readonly Column[] = [
  'id',
  'title',
  'severity',
  'products',
  'fixed',
  'published',
  'updated',
];

/** What the columns are called in the language of the page. */
export function columnWords(): Readonly<Record<Column, string>> {
  return {
    id: translate({
      id: 'theme.securityAdvisories.column.id',
      message: 'Advisory',
      description: 'Column: GHSA and CVE ids',
    }),
    title: translate({
      id: 'theme.securityAdvisories.column.title',
      message: 'Title',
      description: 'Column',
    }),
    severity: translate({
      id: 'theme.securityAdvisories.column.severity',
      message: 'Severity',
      description: 'Column and filter',
    }),
    products: translate({
      id: 'theme.securityAdvisories.column.products',
      message: 'Products',
      description: 'Column: what is affected',
    }),
    fixed: translate({
      id: 'theme.securityAdvisories.column.fixed',
      message: 'Fixed in',
      description: 'Column: versions',
    }),
    published: translate({
      id: 'theme.securityAdvisories.column.published',
      message: 'Published',
      description: 'Column: a day',
    }),
    updated: translate({
      id: 'theme.securityAdvisories.column.updated',
      message: 'Updated',
      description: 'Column: a day',
    }),
  };
}
