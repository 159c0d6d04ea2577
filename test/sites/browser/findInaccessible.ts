/// <reference lib="dom" />
import axe from 'axe-core';
import type {Page} from 'playwright-core';

/** Something that axe finds and that is not ours. */
export interface Exception {
  readonly reason: string;
  /** axe's name of the rule. */
  readonly rule: string;
  /** Which elements; all of them where it is not said. */
  readonly element?: RegExp;
  /** What axe says of it; anything where it is not said. */
  readonly finding?: RegExp;
}

/**
 * What a reader with a disability could not use in a page as it is now: the serious and the critical
 * of axe's findings, each with its rule and its element.
 */
export async function findInaccessible(
  page: Page,
  exceptions: readonly Exception[] = [],
): Promise<string[]> {
  await page.evaluate(axe.source);
  const {violations} = await page.evaluate(() =>
    (window as unknown as {axe: typeof axe}).axe.run(document, {resultTypes: ['violations']}),
  );
  return violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .flatMap(({id, nodes}) => nodes.map(({html, any}) => ({id, html, why: any[0]?.message ?? ''})))
    .filter(
      ({id, html, why}) =>
        !exceptions.some(
          ({rule, element, finding}) =>
            rule === id && element?.test(html) !== false && finding?.test(why) !== false,
        ),
    )
    .map(({id, html, why}) => `${id}: ${html.slice(0, 200)}: ${why}`);
}
