/** What one run of one process took. */
export interface Figures {
  /** Milliseconds of all processors, the system's work for it included; null for what is known by the clock alone. */
  readonly processor: number | null;
  /** Milliseconds by the clock on the wall, which others on the machine make longer. */
  readonly wall: number;
  /** Megabytes of memory, at the most; null for what does not say. */
  readonly peak: number | null;
  /** Sent to GitHub; null for what counts none. */
  readonly requests: number | null;
}

/** The middle of several runs, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** One who does a task: the plugin, or what it is held against. */
export interface Contender {
  readonly name: string;
  /** Brings about what a run begins with; not counted. */
  readonly prepare?: () => Promise<void>;
  readonly run: () => Promise<Figures>;
}

/** The runs of a contender, in short. */
export interface Row {
  readonly task: string;
  /** Advisories. */
  readonly size: number;
  readonly contender: string;
  readonly runs: number;
  readonly processor: Spread | null;
  readonly wall: Spread;
  readonly peak: number | null;
  readonly requests: number | null;
  /**
   * The processor's time of the first contender by this one's, pair by pair; by the clock where that is
   * all that is known. Null for the first.
   */
  readonly ratio: Spread | null;
}

/** @throws for no figures at all */
export function toSpread(figures: readonly number[]): Spread {
  const sorted = [...figures].sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  const middle = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (least === undefined || most === undefined || below === undefined || above === undefined) {
    throw new Error('There is no median of no figures.');
  }
  return {median: (below + above) / 2, least, most};
}

/** The same of what not every run says. */
function toSpreadOfKnown(figures: readonly (number | null)[]): Spread | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length === figures.length ? toSpread(known) : null;
}

/** What a run is compared by. */
function costOf({processor, wall}: Figures): number {
  return processor ?? wall;
}

/**
 * Has the contenders do a task in turn, A B A B …, so that what else happens on the machine hits all
 * of them alike.
 *
 * @returns a row for each, the first one's first
 */
export async function compare({
  task,
  size,
  runs,
  contenders,
}: {
  task: string;
  size: number;
  runs: number;
  contenders: readonly Contender[];
}): Promise<Row[]> {
  const all = contenders.map((contender) => ({contender, figures: [] as Figures[]}));
  for (let run = 0; run < runs; run += 1) {
    for (const {contender, figures} of all) {
      await contender.prepare?.();
      figures.push(await contender.run());
    }
  }
  const ours = all[0]?.figures ?? [];
  return all.map(({contender, figures}, index) => ({
    task,
    size,
    contender: contender.name,
    runs,
    processor: toSpreadOfKnown(figures.map(({processor}) => processor)),
    wall: toSpread(figures.map(({wall}) => wall)),
    peak: toSpreadOfKnown(figures.map(({peak}) => peak))?.median ?? null,
    requests: figures.at(-1)?.requests ?? null,
    ratio:
      index === 0
        ? null
        : toSpread(
            figures.map((each, run) => {
              const our = ours[run];
              return our ? costOf(our) / costOf(each) : NaN;
            }),
          ),
  }));
}
