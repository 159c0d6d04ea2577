import {REPOSITORY_NAME} from '../advisory/ids';
import {readFields} from './fields';
import type {RepositoryName} from '../advisory/advisory';

/** The name of a repository; null for what can be none, such as a path that leads elsewhere. */
export function shapeRepositoryName(value: unknown): RepositoryName | null {
  const {owner, name} = readFields(value);
  return typeof owner === 'string' &&
    typeof name === 'string' &&
    REPOSITORY_NAME.test(`${owner}/${name}`)
    ? {owner, name}
    : null;
}
