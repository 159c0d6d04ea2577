/**
 * The tests of the CSAF standard, by the library of those who wrote its editor. Those that ask the
 * network whether addresses answer, and the one that spells, are left out.
 */
const ELSEWHERE = /_6_3_[678]$/;

/** A test of the standard that a document does not pass, and how often. */
export interface CsafFinding {
  readonly test: string;
  readonly at: string;
  readonly message: string;
}

type Kind = 'mandatory' | 'optional' | 'informative';

async function loadTests(kind: Kind) {
  const module = (await import(`@secvisogram/csaf-validator-lib/${kind}Tests.js`)) as Record<
    string,
    unknown
  >;
  return Object.entries(module)
    .filter(([name, test]) => typeof test === 'function' && !ELSEWHERE.test(name))
    .map(([, test]) => test as (document: unknown) => unknown);
}

/**
 * @param kinds which tests of the standard; those of its schema come with the mandatory ones
 * @returns each failed place of each failed test
 */
export async function findCsafFaults(
  document: unknown,
  kinds: readonly Kind[] = ['mandatory'],
): Promise<CsafFinding[]> {
  const [{default: validate}, {csaf_2_0_strict: schema}, ...loaded] = await Promise.all([
    import('@secvisogram/csaf-validator-lib/validate.js'),
    import('@secvisogram/csaf-validator-lib/schemaTests.js'),
    ...kinds.map(loadTests),
  ]);
  const tests = [...(kinds.includes('mandatory') ? [schema] : []), ...loaded.flat()];
  const {tests: results} = await validate(tests, document);
  return results.flatMap(({name, errors, warnings, infos}) =>
    [...errors, ...warnings, ...infos].map(({instancePath, message}) => ({
      test: name,
      at: instancePath,
      message,
    })),
  );
}
