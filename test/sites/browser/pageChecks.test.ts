import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {launchChromium} from './chromium.mjs';
import {findInaccessible} from './findInaccessible';
import {findInvalidHtml} from './findInvalidHtml';
import type {Browser} from 'playwright-core';

/** A page that is as it should be, but for what is put into it. */
const pageWith = (text: string) =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body><main><h1>Page</h1>${text}</main></body></html>`;

describe('the check for what not everybody can use', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  it.each([
    ['nothing in a page that is as it should be', '<p>Text</p>', []],
    ['a picture that says nothing', '<img src="data:,">', ['image-alt']],
    ['a pale text', '<p style="color: #bbb; background: #fff">Text</p>', ['color-contrast']],
    ['a field without a name', '<input>', ['label']],
  ])('finds %s', async (_what, text, rules) => {
    const page = await browser.newPage();
    await page.setContent(pageWith(text));
    const found = await findInaccessible(page);
    expect(found.map((problem) => problem.split(':')[0])).toEqual(rules);
    await page.close();
  });

  it('leaves out an exception, and nothing beside it', async () => {
    const page = await browser.newPage();
    await page.setContent(pageWith('<img src="data:,"><img class="ours" src="data:,">'));
    const exceptions = [{reason: 'Not ours.', rule: 'image-alt', element: /^<img src/}];
    const found = await findInaccessible(page, exceptions);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('class="ours"');
    await page.close();
  });
});

describe('the check for HTML that is not valid', () => {
  it.each([
    ['nothing in a page that is as it should be', '<p>Text</p>', []],
    ['an id that is there twice', '<p id="a">Text</p><p id="a">Text</p>', ['no-dup-id']],
    ['a block within a line', '<span><div>Text</div></span>', ['element-permitted-content']],
    [
      "nothing in the lines of Docusaurus' code",
      '<pre><code><div class="token-line">Text</div></code></pre>',
      [],
    ],
    ['nothing in a "<" that begins no tag', '<p>1 < 2 and <></p>', []],
  ])('finds %s', async (_what, text, rules) => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'page-'));
    const file = path.join(folder, 'index.html');
    await fs.writeFile(file, pageWith(text));
    const found = await findInvalidHtml({address: '/page', file});
    expect(found.map((problem) => problem.split(': ')[1])).toEqual(rules);
    await fs.rm(folder, {recursive: true});
  });
});
