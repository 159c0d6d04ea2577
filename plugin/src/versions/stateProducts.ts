import {readProductVersions} from './readProductVersions';
import {stateFixes} from './stateFixes';
import type {ProductText} from './productVersions';
import type {Entry, Stated} from './stateFixes';

/** A product as an advisory has it, and as it is understood. */
export type StatedProduct<P extends ProductText> = Stated<Entry & {readonly product: P}>;

/** Reads what an advisory says of its products, and of their fixed versions. @returns one for each */
export function stateProducts<P extends ProductText>(products: readonly P[]): StatedProduct<P>[] {
  return stateFixes(products.map((product) => ({product, versions: readProductVersions(product)})));
}
