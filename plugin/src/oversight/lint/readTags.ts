import {readTag} from '../../versions/readTag';
import type {AffectedProduct} from '../../advisory/advisory';
import type {ProductVersions} from '../../versions/productVersions';
import type {TaggedVersion} from '../../versions/readTag';

/** The versions that the tags of a repository name, read as those of a product. */
export type ReadTags = (
  product: Pick<AffectedProduct, 'ecosystem' | 'name'> & Pick<ProductVersions, 'order'>,
) => readonly TaggedVersion[];

/** Reads them once for each product, however many advisories name it. */
export function createReadTags(tags: readonly string[]): ReadTags {
  const known = new Map<string, readonly TaggedVersion[]>();
  return ({ecosystem, name, order}) => {
    const key = JSON.stringify([ecosystem, name]);
    const read = known.get(key) ?? tags.flatMap((tag) => readTag(tag, {name, order}) ?? []);
    known.set(key, read);
    return read;
  };
}
