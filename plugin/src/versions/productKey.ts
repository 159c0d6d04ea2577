import {productIdentity} from './productIdentity';

/**
 * What tells a product from others: by the registry's own rule for names, and in any case of letters,
 * since people write names in this case and that. No registry's word holds a colon, so that no name
 * makes the key of another product.
 */
export function productKey({
  ecosystem,
  name,
}: {
  ecosystem: string | null;
  name: string | null;
}): string {
  return productIdentity({ecosystem, name: name ?? ''}).toLowerCase();
}
