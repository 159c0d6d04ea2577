import {parseCvssVector} from '../../advisory/cvssVector';
import {calculatorUrl} from '../calculatorUrl';
import {code, folded, link, list, paragraph} from '../nodes';
import {text} from '../../words/inline';
import type {RootContent} from 'mdast';
import type {CvssScore, PublishedAdvisory} from '../../advisory/advisory';
import type {VectorPart} from '../../advisory/cvssVector';
import type {Language} from '../../words/language';
import type {Labels} from '../../words/createLabels';
import type {Inline} from '../../words/inline';

const HARM: ReadonlySet<string> = new Set(['C', 'I', 'A', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA']);

/** Our words for the base metrics, the standard's own for the others. */
function words({metric, value, isBase, name}: VectorPart, labels: Labels['cvssWords']) {
  const metrics: Readonly<Record<string, string>> = labels.metrics;
  const values: Readonly<Record<string, string>> = labels.values;
  const key = `${HARM.has(metric) ? 'harm' : metric}:${value}`;
  return {
    metric: (isBase ? metrics[metric] : undefined) ?? name.metric,
    value: (isBase ? values[key] : undefined) ?? name.value,
  };
}

function line(part: VectorPart, labels: Labels['cvssWords']): Inline[] {
  const {metric, value} = words(part, labels);
  return [code(`${part.metric}:${part.value}`), text(` ${metric} – ${value}`)];
}

async function explained(score: CvssScore, labels: Labels): Promise<RootContent[]> {
  const {version, vector} = score;
  if (vector === null) {
    return [];
  }
  const parts = await parseCvssVector(score);
  const url = calculatorUrl(score);
  const summary = parts === null ? labels.cvss(version) : labels.cvssWords.heading(version);
  return [
    folded(summary, [
      paragraph([url === null ? code(vector) : link({url, label: code(vector)})]),
      ...(parts === null ? [] : [list(parts.map((part) => line(part, labels.cvssWords)))]),
    ]),
  ];
}

/**
 * What the CVSS vectors say, metric by metric, to open; the scores themselves are in the status. Lists
 * read well on a narrow screen, and are read back faster than tables.
 */
export async function cvssSection(
  {cvss}: PublishedAdvisory,
  {labels}: Language,
): Promise<RootContent[]> {
  return (await Promise.all(cvss.map((score) => explained(score, labels)))).flat();
}
