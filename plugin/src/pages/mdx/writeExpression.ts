const STRING = /"(?:[^"\\]|\\.)*"/g;

const escape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Plain JSON as an expression within MDX, on one line. Its words are a stranger's: all that is no letter
 * or digit of ASCII is escaped, so that nothing in them is a sign to whatever reads the page first.
 */
export function writeExpression(value: object): string {
  return JSON.stringify(value).replace(STRING, (literal) => {
    const text = JSON.parse(literal) as string;
    return `"${text.replace(/[^A-Za-z0-9 ]/g, escape)}"`;
  });
}
