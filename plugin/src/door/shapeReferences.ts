import {readList} from './fields';
import {LIMITS} from './limits';
import {readAddress} from './readAddress';

/** Nothing that a reader might not see, and nothing that ends an address in a text. */
const PLAIN_ADDRESS = /^https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+$/;

/** As it is written, where that is plain; else as a browser writes it. */
function shapeReference(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : null;
  const url = readAddress(text);
  return url && text !== null && PLAIN_ADDRESS.test(text) ? text : (url?.href ?? null);
}

/** Addresses of the web, each once. What is none is left out. */
export function shapeReferences(value: unknown): string[] {
  const addresses = readList(value)
    .map(shapeReference)
    .filter((address) => address !== null);
  return [...new Set(addresses)].slice(0, LIMITS.references);
}
