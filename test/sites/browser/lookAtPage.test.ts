import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {launchChromium} from './chromium.mjs';
import {lookAtPage} from './lookAtPage';
import type {Browser} from 'playwright-core';
import type {PageLook} from './lookAtPage';

describe('a look at a page', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  async function look(text: string): Promise<PageLook> {
    const page = await browser.newPage({viewport: {width: 400, height: 300}});
    await page.setContent(
      `<!doctype html><html lang="en"><body><main>${text}</main></body></html>`,
    );
    const found = await lookAtPage(page);
    await page.close();
    return found;
  }

  it('finds nothing on a page that only shows something', async () => {
    const found = await look(
      '<p class="markdown">Text <a href="https://example.com">link</a><img alt="" src="data:,"></p>',
    );
    const {pictures, ...others} = found;
    expect(Object.values(others).flat()).toEqual([]);
    expect(pictures).toContain('data:,');
  });

  it.each([
    ['ran', '<img class="markdown" src="x" onerror="window.__ran_1=1">', '__ran_1'],
    ['ran', '<script>document.documentElement.setAttribute("ran", 1)</script>', 'attribute'],
    ['sticksOut', '<p style="width: 900px">wide</p>', 'wide'],
    ['strayPictures', '<nav><img alt="stray" src="data:,"></nav>', 'stray'],
    ['handlers', '<p onclick="x()">text</p>', 'onclick'],
    ['forbidden', '<a href="javascript:x()">link</a>', 'javascript:'],
    ['forbidden', '<iframe></iframe>', 'iframe'],
    ['tallRows', '<table><tr><td style="height: 900px">tall</td></tr></table>', 'tall'],
  ] as const)('finds by %s: %s', async (kind, text, expected) => {
    const found = await look(text);
    expect(found[kind].join('\n')).toContain(expected);
  });

  it('tells of a script once, and not again on the next page of the same document', async () => {
    const page = await browser.newPage();
    await page.setContent('<script>window.__ran_2=1</script>');
    expect((await lookAtPage(page)).ran).toEqual(['__ran_2']);
    expect((await lookAtPage(page)).ran).toEqual([]);
    await page.close();
  });
});
