import {useEffect, useState} from 'react';
import {namesProduct} from '../../../versions/namesProduct';
import type {AdvisoryRow} from '../../../pages/pageData';

/**
 * The versions that advisories name of a product, to choose from. What reads them is loaded with the first
 * product that is asked for; a field without them works as well.
 *
 * @param key of the product; empty while nobody asks
 */
export function useKnownVersions(rows: readonly AdvisoryRow[], key: string): readonly string[] {
  const [versions, setVersions] = useState<readonly string[]>([]);
  useEffect(() => {
    setVersions([]);
    if (key === '') {
      return;
    }
    let isCurrent = true;
    import('../../../versions/knownVersions').then(
      ({knownVersions}) => {
        const products = rows.flatMap((row) =>
          row.products.filter((product) => namesProduct(product, key)),
        );
        if (isCurrent) {
          setVersions(knownVersions(products));
        }
      },
      () => {
        // The field is there without.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [rows, key]);
  return versions;
}
