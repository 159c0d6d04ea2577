import type {ProductLink} from '../../../pages/pageData';
import type {Choice} from './Choose';

/** Products to choose from, each by its key. */
export function productChoices(products: readonly ProductLink[]): Choice[] {
  return products.map(({key, name, ecosystem}) => ({
    value: key,
    label: ecosystem === null ? name : `${name} (${ecosystem})`,
  }));
}
