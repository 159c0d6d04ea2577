/** What we use of a library that has no types. */
declare module '@secvisogram/csaf-validator-lib/*.js' {
  interface TestFinding {
    readonly instancePath: string;
    readonly message: string;
  }

  type CsafTest = (document: unknown) => unknown;

  const validate: (
    tests: readonly CsafTest[],
    document: unknown,
  ) => Promise<{
    readonly isValid: boolean;
    readonly tests: readonly {
      readonly name: string;
      readonly isValid: boolean;
      readonly errors: readonly TestFinding[];
      readonly warnings: readonly TestFinding[];
      readonly infos: readonly TestFinding[];
    }[];
  }>;
  export default validate;
  export const csaf_2_0_strict: CsafTest;
}
