import {createHash} from 'node:crypto';

/** The same number for the same name, always: fixtures need no counter and no order. */
export function idOf(name: string): number {
  return createHash('sha256').update(name.toLowerCase()).digest().readUInt32BE(0) >>> 1;
}

/**
 * A global node id as GitHub makes them: a type's letter and a MessagePack array of 0 and the id.
 * https://docs.github.com/en/graphql/guides/migrating-graphql-global-node-ids
 */
export function nodeIdOf({prefix, id}: {prefix: 'U' | 'O' | 'R' | 'T'; id: number}): string {
  const packed = Buffer.from([0x92, 0x00, 0xce, 0, 0, 0, 0]);
  packed.writeUInt32BE(id, 3);
  return `${prefix}_${packed.toString('base64url')}`;
}

/** The signs that GitHub makes its advisories' ids of. */
const SIGNS = '23456789cfghjmpqrvwx';

/** An advisory's id for each number below 160,000: `GHSA-2222-2222-2225` for 3. */
export function numberedGhsaId(number: number): `GHSA-${string}` {
  const last = [8000, 400, 20, 1].map(
    (weight) => SIGNS[Math.floor(number / weight) % SIGNS.length],
  );
  return `GHSA-2222-2222-${last.join('')}`;
}
