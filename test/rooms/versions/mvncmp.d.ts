/** The package has no types. */
declare module 'mvncmp' {
  export function compare(first: string, second: string): number;
}
