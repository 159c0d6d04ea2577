import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository, withdraw} from '../../github/index';
import {SITE_STYLES} from './siteStyles';
import {buildVisitedSite} from './visitedSite';
import type {Page} from 'playwright-core';
import type {VisitedSite} from './visitedSite';

const WITHDRAWN = 'GHSA-8888-8888-8888';

const TITLE = 'Unpacking an archive can write outside the target folder when its name is absolute';

const affected = (ecosystem: 'npm' | 'maven', name: string) => ({
  package: {ecosystem, name},
  vulnerable_version_range: '>= 3.0.0, < 3.12.4',
  patched_versions: '3.12.4',
  vulnerable_functions: [],
});

const severities = ['critical', 'high', 'medium', 'low', null] as const;

let site: VisitedSite;

beforeAll(async () => {
  site = await buildVisitedSite({
    state: {
      repositories: (['paper-rocket/rocket', 'paper-rocket/launchpad'] as const).map((name, part) =>
        buildRepository(name, {
          advisories: [
            ...severities.map((severity, index) =>
              buildAdvisory({
                ghsa_id: `GHSA-2222-333${index + 2}-444${part + 2}`,
                summary: TITLE,
                severity,
                published_at: `202${index}-0${part + 1}-20T09:00:00Z`,
                vulnerabilities: [affected('npm', '@paper-rocket/rocket-with-a-long-name')],
              }),
            ),
            ...(part === 0
              ? [
                  buildAdvisory({
                    ghsa_id: WITHDRAWN,
                    summary: 'No vulnerability',
                    vulnerabilities: [affected('maven', 'org.paper-rocket.rocket:rocket-core')],
                  }),
                ]
              : []),
          ],
        }),
      ),
    },
    config: {themeConfig: {colorMode: {respectPrefersColorScheme: true}}},
    options: {repositories: ['paper-rocket/rocket', 'paper-rocket/launchpad']},
    prepare: (github) => {
      withdraw({advisory: github.advisory(WITHDRAWN), at: '2025-04-01T00:00:00Z'});
    },
  });
});

afterAll(() => site.close());

interface Measured {
  /** Of the column of titles, in rem; null where rows are cards. */
  readonly titleWidth: number | null;
  readonly filterWidths: readonly number[];
  /** Between a title's cell and one beside it. */
  readonly titleLooksAsOthers: boolean;
  /** Contrasts of each badge: its words on it, and its edge (without one: itself) on the page. */
  readonly badges: readonly {readonly words: number; readonly edge: number}[];
  /** Beyond the right of the window, in pixels. */
  readonly overflow: number;
}

/** Runs in the browser. */
function measure(): Measured {
  const find = (parent: ParentNode, selector: string): Element => {
    const element = parent.querySelector(selector);
    if (element === null) {
      throw new Error(`There is no ${selector}`);
    }
    return element;
  };
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  /** What is seen of colours on one another, the last on top. */
  const over = (colours: readonly string[]): number[] => {
    if (canvas === null) {
      throw new Error('This browser draws nothing');
    }
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return Array.from(canvas.getImageData(0, 0, 1, 1).data);
  };
  const luminance = (rgb: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = rgb.map((channel) => {
      const value = channel / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: readonly number[], b: readonly number[]): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  /** From the page to the element, the last on top. */
  const backgrounds = (element: Element | null): string[] =>
    element === null
      ? ['#fff']
      : [...backgrounds(element.parentElement), getComputedStyle(element).backgroundColor];

  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const table = find(document, 'main table');
  const title = find(table, 'tbody th');
  const other = find(table, 'tbody td');
  const look = (element: Element): string => {
    const {backgroundColor, color, fontSize, letterSpacing, textTransform} =
      getComputedStyle(element);
    return [backgroundColor, color, fontSize, letterSpacing, textTransform].join();
  };
  const isTable = getComputedStyle(title).display === 'table-cell';
  return {
    titleWidth: isTable ? title.getBoundingClientRect().width / rem : null,
    filterWidths: Array.from(document.querySelectorAll('form[role=search] label'), (label) =>
      Math.round(label.getBoundingClientRect().width),
    ),
    titleLooksAsOthers: look(title) === look(other),
    badges: Array.from(document.querySelectorAll('main tbody .badge'), (badge) => {
      const {color, borderTopColor, borderTopWidth} = getComputedStyle(badge);
      const behind = backgrounds(badge.parentElement);
      const own = backgrounds(badge);
      return {
        words: contrast(over([...own, color]), over(own)),
        edge:
          parseFloat(borderTopWidth) === 0
            ? contrast(over(own), over(behind))
            : contrast(over([...behind, borderTopColor]), over(behind)),
      };
    }),
    overflow: document.body.scrollWidth - document.documentElement.clientWidth,
  };
}

async function measureWith(css: string, look: {width: number; dark: boolean}): Promise<Measured> {
  const {page} = await site.visit('/security', {
    viewport: {width: look.width, height: 900},
    colorScheme: look.dark ? 'dark' : 'light',
  });
  await page.addStyleTag({content: css});
  await page.getByRole('search', {name: 'Filter the advisories'}).waitFor();
  await keepPicture(page, css, look);
  const measured = await page.evaluate(measure);
  await page.context().close();
  return measured;
}

/** For the eye of whoever asks for it. */
async function keepPicture(
  page: Page,
  css: string,
  {width, dark}: {width: number; dark: boolean},
): Promise<void> {
  const folder = process.env.PICTURES_OF_STYLES;
  if (folder !== undefined) {
    const number = SITE_STYLES.findIndex((style) => style.css === css);
    const file = `${folder}/${number}-${width}-${dark ? 'dark' : 'light'}.png`;
    await page.screenshot({path: file, fullPage: true});
  }
}

const WIDTHS = [375, 1000, 1280];

describe.each(SITE_STYLES)('the table of advisories on a site with $name', ({css}) => {
  it.each(WIDTHS.flatMap((width) => [false, true].map((dark) => ({width, dark}))))(
    'can be read: $width pixels, dark $dark',
    async (look) => {
      const measured = await measureWith(css, look);
      // Room for the words of a title, or a card.
      expect(measured.titleWidth ?? 10).toBeGreaterThanOrEqual(10);
      expect(measured.filterWidths.length).toBeGreaterThan(4);
      const narrowest = Math.min(...measured.filterWidths);
      // Half a pixel is rounded.
      expect(Math.max(...measured.filterWidths) - narrowest).toBeLessThanOrEqual(1);
      expect(measured.titleLooksAsOthers).toBe(true);
      expect(measured.badges).toHaveLength(11);
      // https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum.html
      expect(Math.min(...measured.badges.map(({words}) => words))).toBeGreaterThanOrEqual(4.5);
      expect(Math.min(...measured.badges.map(({edge}) => edge))).toBeGreaterThanOrEqual(1.5);
      expect(measured.overflow).toBeLessThanOrEqual(0);
    },
  );
});
