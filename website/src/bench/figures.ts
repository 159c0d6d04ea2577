import figures from '@site/static/bench/figures.json';

interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** What one who does a task took for it; times in milliseconds, memory in megabytes. */
export interface Row {
  readonly task: string;
  readonly size: number;
  readonly contender: string;
  readonly runs: number;
  readonly processor: Spread | null;
  readonly wall: Spread;
  readonly peak: number | null;
  readonly requests: number | null;
  readonly ratio: Spread | null;
}

interface Output {
  readonly files: number;
  readonly bytes: number;
}

/** `figures.json`, as `npm run bench` writes it: see `bench/report/results.ts`. */
export interface Figures {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  readonly texts: string;
  readonly inShort: readonly string[];
  readonly rows: readonly Row[];
  readonly growth: readonly {
    readonly task: string;
    readonly from: number;
    readonly to: number;
    readonly milliseconds: number;
    readonly kilobytes: number | null;
  }[];
  readonly outputs: readonly (Output & {
    readonly bundler: string;
    readonly size: number;
    readonly contender: string;
    readonly more: Output | null;
    readonly postBuild: number | null;
  })[];
  readonly worst: readonly {
    readonly what: string;
    readonly name: string;
    readonly characters: number;
    readonly milliseconds: number;
    readonly outcome: string;
  }[];
  readonly leftOut: readonly string[];
}

export default figures as Figures;
