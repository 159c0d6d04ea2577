import {logger} from '@docusaurus/logger';
import {looksLikeSecret} from './looksLikeSecret';

/** As the name of a variable even the beginning of one is no accident; names are in capitals. */
const BEGINNING_OF_A_TOKEN = /(?:^|\W)(?:gh[a-z]|github_pat)_/;

/** Nobody calls a variable like this, and whoever gives out tokens calls them nothing else. */
const LETTERS_AND_DIGITS = /^(?=\D*\d)(?=[^a-z]*[a-z])[A-Za-z\d]{20,}$/;

/** Looks at every text in a value, names of fields included. */
export function holdsSecret(
  value: unknown,
  {isTokenEnv, seen = new Set()}: {isTokenEnv: boolean; seen?: Set<object>},
): boolean {
  if (typeof value === 'string') {
    const isNoName = BEGINNING_OF_A_TOKEN.test(value) || LETTERS_AND_DIGITS.test(value);
    return looksLikeSecret(value) || (isTokenEnv && isNoName);
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) {
    return false;
  }
  seen.add(value);
  const parts = value instanceof Map || value instanceof Set ? [...value] : Object.entries(value);
  return parts.flat().some((part) => holdsSecret(part, {isTokenEnv, seen}));
}

/**
 * A token in the configuration would be published: Docusaurus writes its whole configuration into
 * the site's JavaScript. So this is looked at first, and the value is never repeated.
 */
export function refuseTokens(options: unknown): void {
  if (typeof options !== 'object' || options === null) {
    return;
  }
  if ('token' in options) {
    throw new Error(
      logger.interpolate`There is no option code=${'token'}, because Docusaurus publishes its whole configuration, plugin options included, in the site's JavaScript: a token written there is public. If it was ever built or committed, revoke it now. Put the token into an environment variable; code=${'tokenEnv'} says which ones are looked at (code=${'GITHUB_TOKEN'} and code=${'GH_TOKEN'} by default).`,
    );
  }
  for (const [name, value] of Object.entries(options)) {
    if (looksLikeSecret(name) || holdsSecret(value, {isTokenEnv: name === 'tokenEnv'})) {
      const place = looksLikeSecret(name)
        ? 'A name among the options'
        : logger.interpolate`The option code=${name}`;
      throw new Error(
        logger.interpolate`${place} holds what looks like a token. A token belongs into an environment variable, such as code=${'GITHUB_TOKEN'}, and code=${'tokenEnv'} expects its ${'name'}: Docusaurus publishes its whole configuration in the site's JavaScript. If the token was ever built or committed, revoke it now.`,
      );
    }
  }
}
