import {toOsvRecord} from '../../../plugin/src/exports/osv/toOsvRecord';
import {toAdvisoryRow} from '../../../plugin/src/pages/toAdvisoryRow';
import {answerQuestion} from '../../../plugin/src/versions/answerQuestion';
import {exported} from './build';
import {isReadable, scan} from './osvReader';
import type {AffectedProduct, PublishedAdvisory} from '../../../plugin/src/advisory/advisory';
import type {AdvisoryRow} from '../../../plugin/src/pages/pageData';

/** As the specification of OSV calls GitHub's registries; a list of our own. */
const OSV_NAMES: Record<string, string> = {
  npm: 'npm',
  pip: 'PyPI',
  rust: 'crates.io',
  go: 'Go',
  erlang: 'Hex',
  swift: 'SwiftURL',
  pub: 'Pub',
  maven: 'Maven',
  rubygems: 'RubyGems',
  nuget: 'NuGet',
  composer: 'Packagist',
};

/** What is just below a version, and just above it. */
const SUFFIXES: Record<string, readonly string[]> = {
  PyPI: ['.dev1', 'a1', 'rc1', '.post1', '.0'],
  Maven: ['-SNAPSHOT', '-rc-1', '.Final', '-jre', '.0', '.1'],
  RubyGems: ['.rc1', '.0', '.1'],
  NuGet: ['-rc', '.0', '.1'],
  Go: ['-0', '-rc.1', '-0.20191109021931-daa7c04131f5', '+incompatible'],
  Packagist: ['-alpha1'],
};

const OTHERS = ['-0', '-rc.1', '+build.1'];

/** The versions that rows name, those beside them, and some far away. */
function listProbes(rows: readonly AffectedProduct[], ecosystem: string): string[] {
  const named = rows
    .flatMap(({affectedVersions, patchedVersions}) => [affectedVersions, patchedVersions])
    .flatMap((text) => text?.match(/\d[\w.-]*/g) ?? [])
    .map((version) => version.replace(/\.x$/, '.0'));
  const beside = named.flatMap((version) =>
    [-1, 1].map((step) =>
      version.replace(/\d+$/, (digits) => String(Math.max(0, Number(digits) + step))),
    ),
  );
  const plain = [...named, ...beside].filter((version) => /^[\d.]+$/.test(version));
  const suffixes = SUFFIXES[ecosystem] ?? OTHERS;
  const suffixed = plain.flatMap((version) => suffixes.map((suffix) => version + suffix));
  return [...new Set([...named, ...beside, ...suffixed, '0.0.0', '0.0.1', '9999.0.0'])];
}

export type Ours = 'affected' | 'not affected' | 'unclear';

/** One version of one product, as the scanner and "Am I affected?" answer it. */
export interface Comparison {
  readonly question: string;
  readonly osv: ReturnType<typeof scan>;
  readonly ours: Ours;
  /** Of ours, where it is unclear. */
  readonly reason: string | null;
}

function ask(row: AdvisoryRow, wanted: string, version: string) {
  const answer = answerQuestion({advisories: [row], wanted, version});
  if (answer.kind !== 'judged') {
    return {ours: 'unclear' as const, reason: answer.kind};
  }
  const [unclear] = answer.unclear;
  const ours =
    answer.affecting.length > 0
      ? ('affected' as const)
      : unclear
        ? ('unclear' as const)
        : ('not affected' as const);
  return {ours, reason: ours === 'unclear' ? (unclear?.reason ?? null) : null};
}

/** Every product of an advisory × every bound and fix and what is beside them. */
export async function scanAdvisory(advisory: PublishedAdvisory): Promise<Comparison[]> {
  const record = await toOsvRecord(exported(advisory));
  const row = toAdvisoryRow({advisory, permalink: '/blog/x', title: advisory.summary});
  const texts = advisory.affectedProducts.map(
    ({affectedVersions, patchedVersions}) =>
      `${String(affectedVersions)}, fixed in ${String(patchedVersions)}`,
  );
  const products = new Map(
    advisory.affectedProducts.map(({ecosystem, name}) => [
      `${String(ecosystem)}:${String(name)}`,
      {ecosystem: OSV_NAMES[ecosystem ?? ''], name},
    ]),
  );
  return [...products].flatMap(([wanted, {ecosystem, name}]) =>
    ecosystem === undefined || name === null
      ? []
      : listProbes(advisory.affectedProducts, ecosystem)
          .filter((version) => isReadable({ecosystem, version}))
          .map((version) => ({
            question: `${wanted} ${version}: ${texts.join('; ')}`,
            osv: scan(record, {ecosystem, name, version}),
            ...ask(row, wanted, version),
          })),
  );
}

export function isContradiction({osv, ours}: Comparison): boolean {
  return (
    (osv === 'affected' && ours === 'not affected') ||
    (osv === 'not affected' && ours === 'affected')
  );
}
