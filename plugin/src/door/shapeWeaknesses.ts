import {readFields, readList} from './fields';
import {LIMITS} from './limits';
import {shapeLine} from './shapeLine';
import type {Weakness} from '../advisory/advisory';

function isWeaknessId(value: unknown): value is Weakness['id'] {
  return typeof value === 'string' && /^CWE-\d{1,7}$/.test(value);
}

/** The weaknesses of an advisory, each once. */
export function shapeWeaknesses(value: unknown): Weakness[] {
  const weaknesses = new Map<string, Weakness>();
  for (const each of readList(value)) {
    const {id, name} = readFields(each);
    if (isWeaknessId(id) && !weaknesses.has(id)) {
      weaknesses.set(id, {id, name: shapeLine(name, LIMITS.weaknessName)});
    }
  }
  return [...weaknesses.values()].slice(0, LIMITS.weaknesses);
}
