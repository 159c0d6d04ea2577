import {translate} from '@docusaurus/Translate';

export type Column =
  'id' | 'title' | 'severity' | 'products' | 'affected' | 'fixed' | 'published' | 'updated';

/** The columns in their order: on a page of one product nobody needs its name in each row. */
export function columnsOf(isOfOneProduct: boolean): readonly Column[] {
  const what = isOfOneProduct ? 'affected' : 'products';
  return ['id', 'title', 'severity', what, 'fixed', 'published', 'updated'];
}

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
    affected: translate({
      id: 'theme.securityAdvisories.column.affected',
      message: 'Affected versions',
      description: 'Column: ranges of versions, on the page of one product',
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
