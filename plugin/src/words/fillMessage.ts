import {text} from './inline';
import type {Inline} from './inline';

/** A message with its values in the places of `{name}`; a place without a value stays as it is. */
export function fillMessage(
  message: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return message.replaceAll(/\{(\w+)\}/g, (all, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : all,
  );
}

/** The same with pieces that are more than text, such as a product's name as code. */
export function fillSentence(
  message: string,
  pieces: Readonly<Record<string, readonly Inline[]>>,
): Inline[] {
  return message
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const name = part.slice(1, -1);
      const isPlace = part.startsWith('{') && Object.hasOwn(pieces, name);
      return isPlace ? (pieces[name] ?? []) : [text(part)];
    });
}
