import {firstPublished} from '../../advisory/history';
import {toUri} from '../toUri';
import type {Advisory} from '../../advisory/advisory';

/** Everything is below this folder of the site. @see https://www.rfc-editor.org/rfc/rfc8615 */
export const FOLDER = '.well-known/csaf';

/** Where the documents are that anybody may see: all of them. */
export const WHITE = 'white';

/** The path of a document below the folder, with the year in which the advisory first came out. */
export function documentPlace(advisory: Advisory): string {
  return `${WHITE}/${firstPublished(advisory).slice(0, 4)}/${documentName(advisory.ghsaId)}`;
}

/** @see https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html#51-filename */
export function documentName(id: string): string {
  return `${id.toLowerCase().replaceAll(/[^+\-a-z0-9]+/g, '_')}.json`;
}

/** Absolute address of what is at a place below the folder. */
export function addressOf(siteUrl: string, place: string): string {
  return toUri(new URL(`${FOLDER}/${place}`, siteUrl).href);
}
