import {isFields} from './fields';

/** The way to the first difference, from its end; null where there is none. */
function findWay(value: unknown, shape: unknown): (string | number)[] | null {
  if (Array.isArray(shape) && Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const way = index < shape.length ? findWay(value[index], shape[index]) : [];
      if (way) {
        way.push(index);
        return way;
      }
    }
    return value.length === shape.length ? null : [];
  }
  if (isFields(shape) && isFields(value)) {
    const names = Object.keys(shape);
    for (const name of names) {
      const way = Object.hasOwn(value, name) ? findWay(value[name], shape[name]) : [];
      if (way) {
        way.push(name);
        return way;
      }
    }
    return Object.keys(value).length === names.length ? null : [];
  }
  return value === shape ? null : [];
}

/**
 * Where something differs from the shape that it should have.
 *
 * @returns the names of the fields that lead to the first difference, with dots between them; only
 * names of the shape's own, since those of a stranger may say anything. Null where there is none
 */
export function findDamage(value: unknown, shape: unknown): string | null {
  return findWay(value, shape)?.reverse().join('.') ?? null;
}
