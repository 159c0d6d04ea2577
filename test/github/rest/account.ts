import type {SimpleUser} from '../state';

/** An account within another answer: the display name and the e-mail address are not in it. */
export function accountAnswer(user: SimpleUser): SimpleUser {
  const answer: SimpleUser & {gone?: boolean} = {...user};
  delete answer.name;
  delete answer.email;
  delete answer.gone;
  return answer;
}
