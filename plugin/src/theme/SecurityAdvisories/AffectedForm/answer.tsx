import {answerKind, type AnswerKind} from './answerKind';
import Verdict from './Verdict';
import {answerQuestion} from '../../../versions/answerQuestion';
import {SEVERITIES} from '../../../advisory/advisory';
import type {ReactNode} from 'react';
import type {AdvisoryRow} from '../../../pages/pageData';

export interface Question {
  readonly rows: readonly AdvisoryRow[];
  /** A key, such as `npm:rocket`, or a name. */
  readonly wanted: string;
  /** As the reader knows it. */
  readonly product: string;
  readonly version: string;
}

export interface Told {
  readonly answer: AnswerKind;
  readonly words: ReactNode;
}

/** The worst first; those that nobody rated may be anything. */
function rankOf({severity}: AdvisoryRow): number {
  return severity === null ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}

/**
 * What the advisories say of a version; those that were withdrawn or closed say nothing. This file
 * is loaded when somebody asks.
 */
export function answer({rows, wanted, product, version}: Question): Told {
  const advisories = rows
    .filter(({state}) => state === 'published')
    .sort((one, other) => rankOf(one) - rankOf(other));
  const found = answerQuestion({advisories, wanted, version});
  return {
    answer: answerKind(found),
    words: <Verdict answer={found} product={product} version={version} />,
  };
}
