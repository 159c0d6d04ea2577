import {toUri} from './toUri';
import type {SecurityTxtOptions} from '../options/exportOptions';
import type {ExportFile, ExportFormat, ExportParams} from '../options/exportFormat';

type Field = readonly [name: string, value: string];

const PATH = '.well-known/security.txt';

/** A file that nobody has built for so many months is not to be trusted any more. */
const MONTHS = 6;

/** GitHub's forms and policies of more repositories than that are no help. */
const MOST_PLACES = 10;

/**
 * The beginning of a month, in UTC: the file is renewed by whoever builds, and the same all month. The
 * standard asks for less than a year.
 */
function expiresAt(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS + 1)).toISOString();
}

/** Whether the file lies where everybody looks: at the root of the domain. */
function isAtRoot(siteUrl: string): boolean {
  return new URL(siteUrl).pathname === '/';
}

/** The standard takes no address of the web but by HTTPS. */
function isSafe(url: string): boolean {
  return url.startsWith('https:');
}

function listFields(
  {contact, encryption, preferredLanguages}: SecurityTxtOptions,
  {siteUrl, creditsUrl, policyUrl, reportPlaces, locales}: ExportParams,
  {now, csafUrl}: {now: Date; csafUrl: string | null},
): Field[] {
  const places = [
    ...reportPlaces.filter(({isPrivate}) => isPrivate),
    ...reportPlaces.filter(({isPrivate}) => !isPrivate),
  ].slice(0, MOST_PLACES);
  const contacts = contact.length > 0 ? contact : places.map(({url}) => url);
  const policies = policyUrl === null ? [] : [policyUrl];
  const languages = preferredLanguages.length > 0 ? preferredLanguages : locales;
  const many = (name: string, values: readonly string[]) =>
    values.map((value): Field => [name, value]);
  return [
    ...many('Contact', contacts),
    ['Expires', expiresAt(now)],
    ...many('Encryption', encryption),
    ...many('Policy', policies.filter(isSafe).map(toUri)),
    ...many('Acknowledgments', creditsUrl === null ? [] : [creditsUrl].filter(isSafe).map(toUri)),
    ['Preferred-Languages', languages.join(', ')],
    ...many('Canonical', isAtRoot(siteUrl) ? [`${siteUrl}${PATH}`].filter(isSafe).map(toUri) : []),
    ...many('CSAF', csafUrl === null ? [] : [csafUrl].filter(isSafe)),
  ];
}

function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/^([A-Za-z-]+):/gm)].map(([, name = '']) => name.toLowerCase()));
}

/** What a hand-written file does not say, of what ours would; null where nothing is missing. */
export function describeLack(own: string, ours: string): string | null {
  const has = namesIn(own);
  const lacking = [...ours.matchAll(/^([A-Za-z-]+):/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !has.has(name.toLowerCase()));
  return lacking.length === 0 ? null : `It does not say ${[...new Set(lacking)].join(', ')}.`;
}

/**
 * The file by which people and programs find out where to report.
 *
 * @param now of the build
 * @param csafUrl of the provider's metadata; null where the site has none
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function createSecurityTxt(
  options: SecurityTxtOptions,
  {now, csafUrl}: {now: Date; csafUrl: (params: ExportParams) => string | null},
): ExportFormat {
  return (params): ExportFile[] => {
    const fields = listFields(options, params, {now, csafUrl: csafUrl(params)});
    if (!fields.some(([name]) => name === 'Contact')) {
      throw new Error(
        'The export "securityTxt" has no contact, because no repository is known that takes reports. Name one in the option "exports": {securityTxt: {contact: \'mailto:security@example.org\'}}.',
      );
    }
    return [{path: PATH, content: fields.map(([name, value]) => `${name}: ${value}\n`).join('')}];
  };
}
