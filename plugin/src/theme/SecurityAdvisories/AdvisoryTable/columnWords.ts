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
      description: 'Column of the table of advisories: GHSA and CVE ids',
    }),
    title: translate({
      id: 'theme.securityAdvisories.column.title',
      message: 'Title',
      description: 'Column of the table of advisories',
    }),
    severity: translate({
      id: 'theme.securityAdvisories.column.severity',
      message: 'Severity',
      description: 'Column and filter of the table of advisories',
    }),
    products: translate({
      id: 'theme.securityAdvisories.column.products',
      message: 'Products',
      description: 'Column of the table of advisories: what is affected',
    }),
    fixed: translate({
      id: 'theme.securityAdvisories.column.fixed',
      message: 'Fixed in',
      description: 'Column of the table of advisories: versions',
    }),
    published: translate({
      id: 'theme.securityAdvisories.column.published',
      message: 'Published',
      description: 'Column of the table of advisories: a day',
    }),
    updated: translate({
      id: 'theme.securityAdvisories.column.updated',
      message: 'Updated',
      description: 'Column of the table of advisories: a day',
    }),
  };
}
