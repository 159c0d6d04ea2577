import {feedSchema} from './feedSchema';

const TEXT = /[^<]*/y;
const END_TAG = /<\/([a-z][a-z\d]*)>/y;
const START_TAG = /<([a-z][a-z\d]*)((?: [a-z]+(?:="[^"]*")?)*)>/y;
const ATTRIBUTE = / ([a-z]+)(?:="([^"]*)")?/g;

/** With nothing before or in the scheme that a browser would read over. */
const WEB_ADDRESS = /^(?:https?:\/\/|mailto:)/;

type Allowed = ReadonlyMap<string, ReadonlySet<string>>;

/** The attributes of each element that a feed may hold, as HTML spells them. */
function listAllowed(): Allowed {
  const {tagNames, attributes} = feedSchema();
  const namesOf = (element: string) =>
    (attributes?.[element] ?? []).map((each) =>
      (typeof each === 'string' ? each : each[0]).toLowerCase(),
    );
  return new Map(
    (tagNames ?? []).map((name) => [name, new Set([...namesOf(name), ...namesOf('*')])]),
  );
}

function isSafeAttribute(name: string, value: string | undefined): boolean {
  return (name !== 'href' && name !== 'src') || (value !== undefined && WEB_ADDRESS.test(value));
}

let allowed: Allowed | undefined;

/**
 * Whether HTML is written as that of posts in feeds is, and holds nothing but the elements, attributes
 * and addresses that it may hold: for what was kept in a file, which anybody may have changed. It
 * knows this one way of writing HTML and no other, so that what it cannot read is not taken for safe.
 */
export function isFeedHtml(html: string): boolean {
  allowed ??= listAllowed();
  let place = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = place;
    const found = pattern.exec(html);
    place = found === null ? place : pattern.lastIndex;
    return found;
  };
  for (;;) {
    match(TEXT);
    if (place === html.length) {
      return true;
    }
    const [, element = '', attributes = ''] = match(END_TAG) ?? match(START_TAG) ?? [];
    const known = allowed.get(element);
    const isSafe =
      known !== undefined &&
      [...attributes.matchAll(ATTRIBUTE)].every(
        ([, name = '', value]) => known.has(name) && isSafeAttribute(name, value),
      );
    if (!isSafe) {
      return false;
    }
  }
}
