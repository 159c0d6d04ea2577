import type {Answer} from '../../../versions/answerQuestion';
import type {AskedAdvisory} from '../../../versions/consultAdvisories';

/** In a word, for scripts and styles of a site. */
export type AnswerKind = 'affected' | 'not-affected' | 'unclear';

/** What an answer comes down to; where no advisory was held against the version it is no answer. */
export function answerKind(answer: Answer<AskedAdvisory>): AnswerKind {
  if (answer.kind !== 'judged') {
    return 'unclear';
  }
  if (answer.affecting.length > 0) {
    return 'affected';
  }
  return answer.unclear.length > 0 ? 'unclear' : 'not-affected';
}
