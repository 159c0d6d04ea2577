import {useEffect, useState} from 'react';
import {findAnswer} from './findAnswer';
import type {Answer, Candidates, Judge} from './findAnswer';

export type State =
  {readonly kind: 'not asked'} | {readonly kind: 'asked'} | {readonly kind: 'failed'} | Answer;

async function loadJudge(): Promise<Judge> {
  const [{judgeVersion}, {findFreeVersion}] = await Promise.all([
    import('../../../versions/judgeVersion'),
    import('../../../versions/findFreeVersion'),
  ]);
  return {judgeVersion, findFreeVersion};
}

/**
 * Holds a version against the advisories of a product. What knows about versions is loaded then,
 * and not with the page.
 *
 * @param candidates null where no product was chosen
 */
export function useAnswer(candidates: Candidates | null, version: string): State {
  const [state, setState] = useState<State>({kind: 'not asked'});
  useEffect(() => {
    if (candidates === null || version === '') {
      setState({kind: 'not asked'});
      return;
    }
    let isCurrent = true;
    const show = (next: State) => {
      if (isCurrent) {
        setState(next);
      }
    };
    setState({kind: 'asked'});
    loadJudge()
      .then((judge) => findAnswer({candidates, version, judge}))
      .then(show, () => {
        show({kind: 'failed'});
      });
    return () => {
      isCurrent = false;
    };
  }, [candidates, version]);
  return state;
}
