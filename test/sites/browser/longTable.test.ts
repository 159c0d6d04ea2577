import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildAdvisory, buildRepository} from '../../github/index';
import {buildVisitedSite} from './visitedSite';
import type {Page} from 'playwright-core';
import type {VisitedSite} from './visitedSite';

const ALL = 40;
const SHORT = 25;
const WIDTHS = [1280, 375];

/** The signs that the ids of advisories are made of. */
const SIGNS = '23456789cfghjmpqrvwx';

/** The newest first, every fourth of them critical; each has a row of two products. */
const advisories = Array.from({length: ALL}, (_, index) =>
  buildAdvisory({
    ghsa_id: `GHSA-2222-2222-22${String(SIGNS[index % 20])}${String(SIGNS[Math.floor(index / 20)])}`,
    summary: `Path traversal, the ${index + 1}. of many`,
    severity: index % 4 === 0 ? 'critical' : 'low',
    published_at: new Date(Date.UTC(2025, 5, 1) - index * 24 * 60 * 60 * 1000).toISOString(),
    vulnerabilities: [
      {
        package: {ecosystem: 'npm', name: 'rocket'},
        vulnerable_version_range: `>= 1.${ALL - index}.0, < 1.${ALL - index}.3`,
        patched_versions: `1.${ALL - index}.3`,
        vulnerable_functions: [],
      },
      {
        package: {ecosystem: 'npm', name: index === 0 ? 'launchpad' : 'rocket-tools'},
        vulnerable_version_range: '< 7.0.1',
        patched_versions: index === 0 ? '7.0.1' : null,
        vulnerable_functions: [],
      },
    ],
  }),
);

let site: VisitedSite;

beforeAll(async () => {
  site = await buildVisitedSite({
    state: {repositories: [buildRepository('paper-rocket/rocket', {advisories})]},
  });
});

afterAll(() => site.close());

const rowsOf = (page: Page) => page.locator('main table').first().locator('tbody tr:visible');
const showAll = (page: Page) => page.getByRole('link', {name: /^Show all/});

describe('a long table', () => {
  it('shows the newest at first, and all of them when asked', async () => {
    const {page, complaints} = await site.visit('/security');
    expect(await rowsOf(page).count()).toBe(SHORT);
    expect(await rowsOf(page).first().innerText()).toContain('the 1. of many');
    await page.getByRole('link', {name: `Show all ${ALL}`}).click();
    await expect.poll(() => rowsOf(page).count()).toBe(ALL);
    expect(await showAll(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('goes on by keys where it was cut', async () => {
    const {page} = await site.visit('/security');
    await showAll(page).focus();
    await page.keyboard.press('Enter');
    const focused = page.locator('tr:has(a:focus)');
    await expect.poll(() => focused.innerText()).toContain(`the ${SHORT + 1}. of many`);
  });

  it('shows all of them without script, too', async () => {
    const {page} = await site.visit('/security', {javaScriptEnabled: false});
    expect(await rowsOf(page).count()).toBe(SHORT);
    await showAll(page).click();
    expect(await rowsOf(page).count()).toBe(ALL);
    expect(await showAll(page).isVisible()).toBe(false);
  });

  it('is whole where the address asks for that', async () => {
    const {page} = await site.visit('/security#whole-table');
    await expect.poll(() => rowsOf(page).count()).toBe(ALL);
  });

  it('finds what is not shown, and is short again for another question', async () => {
    const {page} = await site.visit('/security');
    const search = page.getByRole('searchbox', {name: 'Search'});
    await search.fill('the 40. of');
    await expect.poll(() => rowsOf(page).count()).toBe(1);
    expect(await showAll(page).count()).toBe(0);
    await search.fill('many');
    await expect.poll(() => rowsOf(page).count()).toBe(SHORT);
    await showAll(page).click();
    await expect.poll(() => rowsOf(page).count()).toBe(ALL);
    await search.fill('of');
    await expect.poll(() => rowsOf(page).count()).toBe(SHORT);
  });

  it('sorts all of them, also those that are not shown', async () => {
    const {page} = await site.visit('/security');
    await page.getByRole('button', {name: 'Published'}).click();
    await expect.poll(() => rowsOf(page).first().innerText()).toContain('the 40. of many');
    expect(await rowsOf(page).count()).toBe(SHORT);
  });

  it.each([true, false])('is printed whole, and without forms: script %s', async (hasScript) => {
    const {page} = await site.visit('/security', {javaScriptEnabled: hasScript});
    await page.emulateMedia({media: 'print'});
    expect(await rowsOf(page).count()).toBe(ALL);
    for (const element of await page.locator('form, [role=search]').all()) {
      expect(await element.isVisible()).toBe(false);
    }
  });

  it.each(WIDTHS)('is printed with all its rows alike, %i pixels wide', async (width) => {
    const {page} = await site.visit('/security', {viewport: {width, height: 900}});
    await page.emulateMedia({media: 'print'});
    const looks = await rowsOf(page).evaluateAll((rows) =>
      rows.map((row) => {
        const {display, borderTopLeftRadius, paddingLeft} = getComputedStyle(row);
        return [display, borderTopLeftRadius, paddingLeft].join();
      }),
    );
    expect(looks).toHaveLength(ALL);
    expect(new Set(looks).size).toBe(1);
  });

  it('leads from the name of a product to its page', async () => {
    const {page} = await site.visit('/security');
    const links = rowsOf(page).first().getByRole('link');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      expect.stringContaining('/blog/security-advisories/'),
      '/security/product/npm/rocket',
      '/security/product/npm/launchpad',
    ]);
  });

  it('leads to a post without loading the site anew', async () => {
    const {page, complaints} = await site.visit('/security');
    await page.evaluate(() => {
      document.documentElement.dataset.loaded = 'once';
    });
    const title = rowsOf(page).first().getByRole('link').first();
    const address = await title.getAttribute('href');
    await title.click();
    await page.getByRole('heading', {level: 1, name: 'Path traversal, the 1. of many'}).waitFor();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await page.evaluate(() => document.documentElement.dataset.loaded)).toBe('once');
    await page.goBack();
    await expect.poll(() => rowsOf(page).count()).toBe(SHORT);
    expect(complaints).toEqual([]);
  });

  // What the browser opens then is not waited for: a new tab of the headless shell breaks down
  // (https://github.com/microsoft/playwright/issues/42142).
  it.each(['Alt', 'Control', 'Meta', 'Shift'] as const)(
    'leaves a link to the browser where a reader presses %s beside it',
    async (key) => {
      const {page, complaints} = await site.visit('/security');
      await page.evaluate(() => {
        window.addEventListener('click', (event) => {
          document.documentElement.dataset.clickLeft = String(!event.defaultPrevented);
          event.preventDefault();
        });
      });
      await rowsOf(page)
        .first()
        .getByRole('link')
        .first()
        .click({modifiers: [key]});
      expect(await page.evaluate(() => document.documentElement.dataset.clickLeft)).toBe('true');
      expect(new URL(page.url()).pathname).toBe('/security');
      expect(complaints).toEqual([]);
    },
  );

  it('watches no link of its rows', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.IntersectionObserver = class extends IntersectionObserver {
        override observe(element: Element) {
          element.setAttribute('data-watched', '');
          super.observe(element);
        }
      };
    });
    await page.goto(`${site.url}/security`);
    await page.getByRole('searchbox', {name: 'Search'}).waitFor();
    expect(await page.locator('nav a[data-watched]').count()).toBeGreaterThan(0);
    expect(await page.locator('tbody a[data-watched]').count()).toBe(0);
    await context.close();
  });

  it('says that none fits, and shows no table then', async () => {
    const {page} = await site.visit('/security');
    const search = page.getByRole('searchbox', {name: 'Search'});
    await search.fill('nothing has this');
    await page.getByText('No advisory fits these filters.').waitFor();
    expect(await rowsOf(page).count()).toBe(0);
    expect(await page.locator('main thead').first().isVisible()).toBe(false);
    expect(await page.getByRole('columnheader').count()).toBe(0);
    await page.getByRole('button', {name: 'Clear the filters'}).focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('#whole-table:focus, #whole-table :focus').count()).toBe(0);
    await search.fill('');
    await expect.poll(() => rowsOf(page).count()).toBe(SHORT);
    expect(await page.getByRole('columnheader', {name: 'Severity'}).count()).toBe(1);
  });

  it('clears the filters as soon as there is one', async () => {
    const {page} = await site.visit('/security?sort=title');
    const clear = page.getByRole('button', {name: 'Clear the filters'});
    expect(await clear.count()).toBe(0);
    await page.getByRole('combobox', {name: 'Severity', exact: true}).selectOption('critical');
    expect(await rowsOf(page).count()).toBe(ALL / 4);
    await clear.click();
    await expect.poll(() => rowsOf(page).count()).toBe(SHORT);
    await expect.poll(() => new URL(page.url()).search).toBe('?sort=title');
  });
});

describe('the page of a long table', () => {
  it('has its plot without script, however large it is', async () => {
    const {page} = await site.visit('/security', {javaScriptEnabled: false});
    expect(await page.getByRole('img', {name: 'Bar chart'}).isVisible()).toBe(true);
  });

  it('says without script what it can’t do there', async () => {
    const {page} = await site.visit('/security', {javaScriptEnabled: false});
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('form').count()).toBe(0);
  });

  it.each(WIDTHS)('does not move when the script starts, %i pixels wide', async (width) => {
    for (const address of ['/security', '/security/product/npm/rocket']) {
      const context = await site.browser.newContext({viewport: {width, height: 900}});
      const page = await context.newPage();
      await page.addInitScript(() => {
        const moved = window as unknown as {moved: number};
        moved.moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            moved.moved += (entry as unknown as {value: number}).value;
          }
        }).observe({type: 'layout-shift', buffered: true});
      });
      await page.goto(site.url + address, {waitUntil: 'load'});
      await page.getByRole('searchbox', {name: 'Search'}).waitFor();
      const moved = await page.evaluate(() => (window as unknown as {moved: number}).moved);
      // Google calls up to 0.1 good; a line of text that breaks is a tenth of that.
      expect(moved, address).toBeLessThan(0.02);
      await context.close();
    }
  });

  it.each(WIDTHS)(
    'shows the same rows before the script starts, while it does and after, %i pixels wide',
    async (width) => {
      const context = await site.browser.newContext({viewport: {width, height: 700}});
      const page = await context.newPage();
      await page.addInitScript(() => {
        const seen = window as unknown as {counts: number[]};
        seen.counts = [];
        const look = () => {
          const rows = Array.from(document.querySelectorAll<HTMLElement>('main table tbody tr'));
          seen.counts.push(
            rows.filter((row) => row.closest('details') === null && row.offsetHeight > 0).length,
          );
          requestAnimationFrame(look);
        };
        document.addEventListener('DOMContentLoaded', look);
      });
      await page.goto(`${site.url}/security`);
      await page.getByRole('searchbox', {name: 'Search'}).waitFor();
      await page.locator('tbody[data-marked]').waitFor();
      const counts = await page.evaluate(() => (window as unknown as {counts: number[]}).counts);
      expect(new Set(counts)).toEqual(new Set([SHORT]));
      await context.close();
    },
  );

  it.each(WIDTHS)('is where it was for who comes back to it, %i pixels wide', async (width) => {
    const {page} = await site.visit('/security', {viewport: {width, height: 700}});
    const link = rowsOf(page)
      .nth(SHORT - 3)
      .getByRole('link')
      .first();
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    expect(before).toBeGreaterThan(700);
    await link.click();
    await page.getByRole('heading', {level: 1, name: 'Path traversal'}).waitFor();
    await page.goBack();
    await expect.poll(() => rowsOf(page).count()).toBe(SHORT);
    await page.locator('tbody[data-marked]').waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
  });

  it('is printed whole also before its rows are marked', async () => {
    const {page} = await site.visit('/security');
    await page.evaluate(() => {
      document.querySelector('tbody[data-marked]')?.removeAttribute('data-marked');
      document.querySelectorAll('[data-below]').forEach((row) => {
        row.removeAttribute('data-below');
      });
    });
    await page.emulateMedia({media: 'print'});
    expect(await rowsOf(page).count()).toBe(ALL);
  });

  it('has each cell of each row in the tree of a screen reader, also far below a phone', async () => {
    const {page} = await site.visit('/security', {viewport: {width: 375, height: 700}});
    const session = await page.context().newCDPSession(page);
    const {nodes} = await session.send('Accessibility.getFullAXTree');
    const titles = nodes
      .filter(({role, ignored}) => role?.value === 'rowheader' && !ignored)
      .map(({name}) => String(name?.value));
    expect(titles).toHaveLength(SHORT);
    expect(titles.at(-1)).toContain(`the ${SHORT}. of many`);
    const cells = nodes.filter(({role, ignored}) => role?.value === 'cell' && !ignored);
    // Published and updated on one day is said once.
    expect(cells.length).toBeGreaterThanOrEqual(SHORT * 5);
  });
});

describe('the page of one product', () => {
  it('says which of its versions are affected, and what fixes them, and nothing of others', async () => {
    const {page} = await site.visit('/security/product/npm/rocket');
    expect(await page.getByRole('columnheader', {name: 'Affected versions'}).count()).toBe(1);
    expect(await page.getByRole('columnheader', {name: 'Products'}).count()).toBe(0);
    const first = await rowsOf(page).first().getByRole('cell').allInnerTexts();
    expect(first.map((text) => text.trim())).toEqual(
      expect.arrayContaining(['>= 1.40.0, < 1.40.3', '1.40.3']),
    );
    expect(await page.locator('main table').innerText()).not.toMatch(/7\.0\.1|No fixed version/);
  });

  it.each(WIDTHS)('breaks no operator from its version, %i pixels wide', async (width) => {
    const {page} = await site.visit('/security/product/npm/rocket', {
      viewport: {width, height: 900},
    });
    const parts = page.locator('tbody tr:visible code span');
    expect(await parts.count()).toBeGreaterThan(SHORT);
    const lines = await parts.evaluateAll((spans) =>
      spans.map((span) => span.getClientRects().length),
    );
    expect(new Set(lines)).toEqual(new Set([1]));
  });
});

describe('the field for a version', () => {
  it('has the versions to choose from that advisories name, where they are few', async () => {
    const {page} = await site.visit('/security');
    const choices = page.locator('datalist option');
    expect(await choices.count()).toBe(0);
    const product = page.getByRole('combobox', {name: 'Product'}).first();
    await product.selectOption('npm:launchpad');
    await page
      .getByRole('combobox', {name: 'Version', exact: true})
      .or(page.getByRole('textbox', {name: 'Version', exact: true}))
      .focus();
    await expect.poll(() => choices.count()).toBe(1);
    expect(await choices.first().getAttribute('value')).toBe('7.0.1');
    await product.selectOption('npm:rocket');
    await expect.poll(() => choices.count()).toBe(0);
  });
});
