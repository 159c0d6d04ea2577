import {nameToEmoji} from 'gemoji';

/** Shortcodes side by side, with nothing of a word and no further colon around: not `a:b:c`. */
const SHORTCODES = /(?<![\w:])(?::[a-z\d_+-]+:)+(?![\w:])/gi;

/** Shows the emojis that GitHub knows by name in a stranger's text: `:tada:` is 🎉. */
export function replaceShortcodes(text: string): string {
  return text.replace(SHORTCODES, (codes) =>
    codes.replace(/:([^:]+):/g, (code, name: string) =>
      Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? code) : code,
    ),
  );
}
