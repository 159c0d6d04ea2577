/** What a character that is not seen is shown as, such as `‹U+202E›`. @param character one code point */
export function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `‹U+${code}›`;
}
