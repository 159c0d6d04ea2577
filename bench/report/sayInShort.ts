import type {Row, Spread} from '../measuring/figures';

/** The size that most people can imagine. */
const WANTED = 1000;

const sayCount = (count: number) => count.toLocaleString('en');
const saySeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} seconds`;

/** A ratio near 1 says little without how far its pairs lie apart. */
function sayRatio({median, least, most}: Spread): string {
  const [middle, low, high] = [median, least, most].map((each) => each.toFixed(2));
  return `${middle} times as long (${low} to ${high} from pair to pair)`;
}

/** The row of a thousand advisories; of the largest size where that was not done; none if the task was not. */
function find(rows: readonly Row[], task: string, contender: string): Row | null {
  const found = rows
    .filter((row) => row.task === task && row.contender === contender)
    .sort((a, b) => b.size - a.size);
  return found.find(({size}) => size === WANTED) ?? found[0] ?? null;
}

/** The same of a build for which the bundler has kept nothing, as in a CI without a cache; empty where it was not done. */
function sayColdBuild(rows: readonly Row[], size: number): string {
  const cold = find(rows, 'build with rspack, cold', 'the same posts by hand');
  return cold?.ratio && cold.size === size
    ? `, and where the bundler has kept nothing ${sayRatio(cold.ratio)}`
    : '';
}

/** How much longer the smallest build takes, in which what is done once weighs most; empty where it does not. */
function saySmallBuild(rows: readonly Row[]): string {
  const builds = rows
    .filter(({task}) => task === 'build with rspack, warm')
    .sort((a, b) => a.size - b.size);
  const ours = builds.find(({contender}) => contender === 'the plugin');
  const byHand = builds.find(
    ({contender, size}) => contender === 'the same posts by hand' && size === ours?.size,
  );
  const longer = ours && byHand ? ours.wall.median - byHand.wall.median : 0;
  return ours && ours.size < WANTED && longer > 0
    ? ` One with ${sayCount(ours.size)} takes ${saySeconds(longer)} longer.`
    : '';
}

/** What somebody wants to know who reads one thing only: a sentence of plain text each. */
export function sayInShort(rows: readonly Row[]): string[] {
  const byHand = find(rows, 'build with rspack, warm', 'the same posts by hand');
  const unchanged = find(rows, 'sync, nothing changed', 'the plugin');
  const first = find(rows, 'first sync', 'the plugin');
  return [
    ...(byHand?.ratio
      ? [
          `A build with ${sayCount(byHand.size)} advisories takes ${sayRatio(byHand.ratio)} as one of the same posts by hand, without the plugin${sayColdBuild(rows, byHand.size)}.${saySmallBuild(rows)}`,
        ]
      : []),
    ...(unchanged
      ? [
          `A sync of ${sayCount(unchanged.size)} in which nothing has changed takes ${saySeconds(unchanged.wall.median)}, and ${unchanged.requests ?? 0} requests to GitHub.`,
        ]
      : []),
    ...(first
      ? [
          `The first sync of ${sayCount(first.size)}, which is done once, takes ${saySeconds(first.wall.median)}.`,
        ]
      : []),
  ];
}
