import type {ReactNode} from 'react';
import {findAnswer, findCandidates} from './findAnswer';
import Verdict from './Verdict';
import {findFreeVersion} from '../../../versions/findFreeVersion';
import {judgeVersion} from '../../../versions/judgeVersion';
import type {AdvisoryRow} from '../../../pages/pageData';

export interface Question {
  readonly rows: readonly AdvisoryRow[];
  /** A key, such as `npm:rocket`, or a name. */
  readonly wanted: string;
  /** As the reader knows it. */
  readonly product: string;
  readonly version: string;
}

/** What the advisories say of a version. This file is loaded when somebody asks. */
export async function answer({rows, wanted, product, version}: Question): Promise<ReactNode> {
  const candidates = findCandidates(rows, wanted);
  const judge = {judgeVersion, findFreeVersion};
  const found = await findAnswer({candidates, version, judge});
  return <Verdict answer={found} product={product} version={version} />;
}
