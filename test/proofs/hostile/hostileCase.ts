import type {AdvisoryInput} from '../../github/index';

/** What a stranger, or whoever has a maintainer's account, may say in an advisory. */
export type HostileChanges = Partial<AdvisoryInput>;

/** An advisory that means no good. In its words `RUN` stands for a script that leaves a mark. */
export interface HostileCase {
  /** `<kind>: <what it tries>` */
  readonly name: string;
  readonly changes: HostileChanges;
}

/** Cases of one kind that differ in one thing. */
export function casesOf(
  kind: string,
  place: (value: string) => HostileChanges,
  values: Readonly<Record<string, string>>,
): HostileCase[] {
  return Object.entries(values).map(([what, value]) => ({
    name: `${kind}: ${what}`,
    changes: place(value),
  }));
}

export function inDescription(description: string): HostileChanges {
  return {description};
}

export function inSummary(summary: string): HostileChanges {
  return {summary};
}
