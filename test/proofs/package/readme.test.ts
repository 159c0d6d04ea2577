import fs from 'node:fs/promises';
import path from 'node:path';
import {remark} from 'remark';
import {visit} from 'unist-util-visit';
import {beforeAll, describe, expect, it} from 'vitest';
import {putFigures, readShownFigures} from '../../../bench/report/quoteInReadme';
import {leadToRepository} from '../../../plugin/copyPages.mjs';
import {ROOT} from '../../site/docusaurus';

const RELEASE = {home: 'https://github.com/example/advisories', version: '1.2.3'};

function addressesIn(text: string): string[] {
  const found: string[] = [];
  visit(remark().parse(text), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      found.push(node.url);
    }
  });
  return found;
}

const isRelative = (address: string) => !/^[a-z]+:/i.test(address);

describe('README', () => {
  let text: string;

  beforeAll(async () => {
    text = await fs.readFile(path.join(ROOT, 'README.md'), 'utf8');
  });

  it('leads to files that are there', async () => {
    const targets = addressesIn(text).filter(isRelative);
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) {
      const [file = ''] = target.split('#');
      await expect(fs.access(path.join(ROOT, file)), target).resolves.toBeUndefined();
    }
  });

  it('leads in a released package to the same files of that version, since npm has none of them', () => {
    const before = addressesIn(text);
    const after = addressesIn(leadToRepository(text, RELEASE));
    expect(after.filter(isRelative)).toEqual([]);
    expect(after).toEqual(
      before.map((address) =>
        isRelative(address)
          ? (expect.stringMatching(
              new RegExp(`^${RELEASE.home}/(?:blob|raw)/v1\\.2\\.3/${address}$`),
            ) as unknown)
          : address,
      ),
    );
    expect(after).toContain(`${RELEASE.home}/raw/v1.2.3/website/static/img/post-light.png`);
  });

  it('says nothing else there', () => {
    const words = (markdown: string) => markdown.replace(/\]\([^)]*\)/g, ']()');
    expect(words(leadToRepository(text, RELEASE))).toBe(words(text));
  });

  it('quotes three figures, which are those that the website shows', async () => {
    const figures = await readShownFigures();
    expect(figures.inShort).toHaveLength(3);
    expect(putFigures(text, figures)).toBe(text);
  });

  it('says when and on what they were measured', async () => {
    const {date, machine} = await readShownFigures();
    expect(text).toContain(`Measured on ${date}, on ${machine}.`);
  });
});
