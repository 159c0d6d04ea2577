import type {Cvss3P0, Cvss3P1, Cvss4P0} from 'ae-cvss-calculator';
import type {CvssScore} from './advisory';

type Vector = Cvss3P0 | Cvss3P1 | Cvss4P0;

/** One part of a vector, such as `AV:N`. */
export interface VectorPart {
  readonly metric: string;
  readonly value: string;
  /** Whether it is one of the base metrics. */
  readonly isBase: boolean;
  /** The English words of the standard. */
  readonly name: {readonly metric: string; readonly value: string};
}

const FORM = /^CVSS:(3\.0|3\.1|4\.0)((?:\/[A-Z]{1,3}:[A-Za-z]{1,5})+)$/;

// All metrics of CVSS 4.0 together have less than 250 signs.
const LONGEST_VECTOR = 300;

async function loadParsers(): Promise<Record<string, new (vector: string) => Vector>> {
  const {
    default: {Cvss3P0, Cvss3P1, Cvss4P0},
  } = await import('ae-cvss-calculator');
  return {'3.0': Cvss3P0, '3.1': Cvss3P1, '4.0': Cvss4P0};
}

let parsers: ReturnType<typeof loadParsers> | undefined;

/** The library's names of the modified metrics leave out what their group says. */
function metricName(shortName: string, name: string, group = ''): string {
  const whole =
    shortName.startsWith('M') && !name.startsWith('Modified') ? `Modified ${name}` : name;
  return group.endsWith('System Impact') ? `${whole} (${group})` : whole;
}

/** @throws where the library can't make sense of a part */
function readParts(vector: Vector, pairs: readonly [string, string][]): VectorPart[] | null {
  const metrics = new Map(
    [...vector.getRegisteredComponents()].flatMap(([category, components]) =>
      components.map((component) => [component.shortName, {category, component}]),
    ),
  );
  const parts = pairs.map(([metric, value]): VectorPart | null => {
    const {category, component} = metrics.get(metric) ?? {};
    const meant = component && vector.getComponent(component);
    if (!category || !component || meant?.shortName !== value || meant.hide === true) {
      return null;
    }
    const name = metricName(metric, component.name, component.subCategory);
    return {
      metric,
      value,
      isBase: category.name === 'base',
      name: {metric: name, value: meant.name},
    };
  });
  return parts.every((part) => part !== null) ? parts : null;
}

/**
 * Takes a CVSS 3.0, 3.1 or 4.0 vector apart. Vectors are a stranger's words.
 *
 * @returns null for what is no valid vector of the score's version: unknown or doubled metrics,
 *   base metrics that are missing
 */
export async function parseCvssVector({
  version,
  vector,
}: Pick<CvssScore, 'version' | 'vector'>): Promise<VectorPart[] | null> {
  const text = vector !== null && vector.length <= LONGEST_VECTOR ? vector : '';
  const [, written = '', rest = ''] = FORM.exec(text) ?? [];
  if (written === '' || written !== version) {
    return null;
  }
  const pairs = rest
    .slice(1)
    .split('/')
    .map((pair): [string, string] => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']);
  if (new Set(pairs.map(([metric]) => metric)).size !== pairs.length) {
    return null;
  }
  parsers ??= loadParsers();
  const Parser = (await parsers)[written];
  try {
    const parsed = Parser && new Parser(text);
    return parsed?.isBaseFullyDefined() === true ? readParts(parsed, pairs) : null;
  } catch {
    // The library throws at what it does not know.
    return null;
  }
}

/** The score that a CVSS 3.0, 3.1 or 4.0 vector stands for; null for what is no valid vector. */
export async function calculateCvssScore(
  score: Pick<CvssScore, 'version' | 'vector'>,
): Promise<number | null> {
  const parts = await parseCvssVector(score);
  if (parts === null || score.vector === null) {
    return null;
  }
  parsers ??= loadParsers();
  const Parser = (await parsers)[score.version];
  return Parser ? new Parser(score.vector).calculateScores().overall : null;
}
