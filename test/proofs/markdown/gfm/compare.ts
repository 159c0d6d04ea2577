import {cutDescription} from './cutDescription';
import {expectPage} from './expectPage';
import {normalise} from './normalise';
import {writePost} from './writePost';
import {compileAsDocusaurus} from '../../../given/readAsDocusaurus';
import type {Compatibility} from '../../../given/readAsDocusaurus';
import type {Example} from './example';

export const COMPATIBILITIES = ['v3', 'v4'] as const satisfies readonly Compatibility[];

/** What a reader sees in a page, normalised. */
export interface SeenPage {
  readonly description: string;
  /** The rest of the page, which is ours. */
  readonly others: string;
}

/** An example as it should be seen, and as it is. */
export interface Comparison {
  readonly fileText: string;
  readonly messages: readonly string[];
  readonly expected: string;
  readonly seen: Readonly<Record<Compatibility, SeenPage>>;
}

async function see(fileText: string, compatibility: Compatibility): Promise<SeenPage> {
  const {description, others} = cutDescription(
    (await compileAsDocusaurus(fileText, compatibility)).tree,
  );
  return {description: normalise(description), others: normalise(others)};
}

export async function compare(example: Example): Promise<Comparison> {
  const {fileText, messages} = await writePost(example.markdown);
  return {
    fileText,
    messages,
    expected: normalise(expectPage(example)),
    seen: {v3: await see(fileText, 'v3'), v4: await see(fileText, 'v4')},
  };
}

export function isSame({expected, seen}: Comparison): boolean {
  return COMPATIBILITIES.every((compatibility) => seen[compatibility].description === expected);
}
