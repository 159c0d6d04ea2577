import {splitForMinifier} from '../sinks/spoiltByMinifier';

function spare(value: unknown): unknown {
  if (typeof value === 'string') {
    // A space and no look-alike: ranges of versions must read as before.
    return splitForMinifier(value).join(' ');
  }
  if (Array.isArray(value)) {
    return value.map(spare);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spare(each)]))
    : value;
}

/**
 * The data of a page with nothing in any text that `@swc/html` would join into a tag. The plugin takes it
 * out of the build; this holds where a site's own configuration comes later.
 *
 * @param data plain JSON
 */
export function spareMinifier<T extends object>(data: T): T {
  return spare(data) as T;
}
