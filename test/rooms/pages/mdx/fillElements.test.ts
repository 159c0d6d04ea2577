import {describe, expect, it} from 'vitest';
import {toAdvisoryRow} from '../../../../plugin/src/pages/toAdvisoryRow';
import {createEmbeddedData} from '../../../../plugin/src/pages/mdx/embeddedData';
import {fillElements} from '../../../../plugin/src/pages/mdx/fillElements';
import {writeExpression} from '../../../../plugin/src/pages/mdx/writeExpression';
import {listProducts} from '../../../../plugin/src/pages/listProducts';
import {spareMinifier} from '../../../../plugin/src/pages/spareMinifier';
import {buildAffectedProduct, OTHER_GHSA_ID} from '../../../given/build';
import {buildPostedAdvisory} from '../build';
import type {EmbeddedData} from '../../../../plugin/src/pages/mdx/embeddedData';
import type {EmbeddedList} from '../../../../plugin/src/pages/mdx/embeddedProps';

const POSTED = [
  buildPostedAdvisory({
    severity: 'high',
    affectedProducts: [
      buildAffectedProduct({ecosystem: 'npm', name: 'rocket'}),
      buildAffectedProduct({ecosystem: 'pip', name: 'rocket'}),
    ],
  }),
  buildPostedAdvisory({
    ghsaId: OTHER_GHSA_ID,
    severity: null,
    affectedProducts: [buildAffectedProduct({ecosystem: 'pip', name: 'rocket'})],
  }),
];

const DATA = createEmbeddedData({
  rows: POSTED.map(toAdvisoryRow),
  products: listProducts(POSTED),
  index: '/security',
  isInSync: true,
});

function fill(text: string, ids = ['default'], data: EmbeddedData = DATA, start = 0) {
  const asked: string[] = [];
  const readData = (id: string) => {
    asked.push(id);
    return data;
  };
  return fillElements({text, start, file: 'docs/a.mdx', ids, readData}).then((filled) => ({
    ...filled,
    asked,
  }));
}

/** What the one element of a page is handed. */
async function handed(text: string, ids?: string[]): Promise<EmbeddedList> {
  const filled = (await fill(text, ids)).text;
  const expression = /advisories=\{(.*)\}(?= |$)/m.exec(filled)?.[1] ?? '';
  return JSON.parse(expression) as EmbeddedList;
}

const idsOf = ({rows}: EmbeddedList) => rows.map(({ghsaId}) => ghsaId);

describe('fillElements', () => {
  it('leaves all but the elements as it is, and imports them before the text', async () => {
    const {text, warnings} = await fill('# A\n\n<SecurityBadge />\n');
    expect(text).toMatch(
      /^\nimport SecurityBadge from '@theme\/SecurityAdvisories\/Badge';\n\n# A\n\n<SecurityBadge advisories=\{\{.*\}\} \/>\n$/,
    );
    expect(warnings).toEqual([]);
  });

  it('imports all of them in one line, behind the front matter', async () => {
    const matter = '---\ntitle: A\n---\n\n';
    const page = `${matter}<SecurityBadge /> <SecurityBadge />\n\n<SecurityAdvisories />`;
    const {text} = await fill(page, ['default'], DATA, matter.length);
    expect(text.slice(0, text.indexOf('<'))).toBe(
      `${matter}\nimport SecurityBadge from '@theme/SecurityAdvisories/Badge'; import SecurityAdvisories from '@theme/SecurityAdvisories/List';\n\n`,
    );
  });

  it('imports what stands in JavaScript, so that it says itself that nothing is handed to it', async () => {
    const {text} = await fill('export const A = () => <SecurityBadge />;\n\n<A />');
    expect(text).toContain("import SecurityBadge from '@theme/SecurityAdvisories/Badge';");
    expect(text).not.toContain('advisories={');
  });

  it.each([
    ['Ours: <SecurityAdvisories />', true],
    ['## Ours <SecurityAdvisories />', true],
    ['<p><SecurityAdvisories /></p>', true],
    ['*Ours* <SecurityAdvisories />', true],
    ['<SecurityAdvisories />', false],
    ['- <SecurityAdvisories />', false],
    ['<div>\n\n<SecurityAdvisories />\n\n</div>', false],
    ['<SecurityAdvisories limit={1} /> <SecurityBadge />', false],
    ['| a |\n| - |\n| <SecurityAdvisories /> |', false],
    ['Ours: <SecurityBadge />', false],
  ])('warns of a list in a line of text: %s', async (text, isWarned) => {
    expect((await fill(text)).warnings).toEqual(
      isWarned ? [expect.stringContaining('A list can’t stand in a line of text')] : [],
    );
  });

  it('leaves what can’t be read, and says so', async () => {
    const page = '<SecurityBadge />\n\n<b';
    const {text, warnings} = await fill(page);
    expect(text).toBe(page);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^docs\/a\.mdx: It seems to hold elements .* What is wrong: Unexpected/,
      ),
    ]);
  });

  it('says of one product what fixes it, and not what fixes others in the same advisory', async () => {
    const product = (name: string, patchedVersions: string | null, ecosystem = 'npm') =>
      buildAffectedProduct({ecosystem, name, affectedVersions: '< 9', patchedVersions});
    const posted = [
      buildPostedAdvisory({
        affectedProducts: [
          product('rocket', '1.4.7'),
          product('launchpad', '9.9.9'),
          {...product('tower', null), affectedVersions: '<= 3.0.0'},
          ...['a', 'b', 'c', 'd'].map((name) => product(name, '7.0.0')),
          product('pad', '2.0.0'),
          product('pad', '3.0.0', 'pip'),
        ],
      }),
    ];
    const data = createEmbeddedData({
      ...{rows: posted.map(toAdvisoryRow), products: listProducts(posted)},
      ...{index: '/security', isInSync: true},
    });
    const said = async (name: string) => {
      const {text} = await fill(`<SecurityAdvisories product="${name}" />`, ['default'], data);
      const json = /advisories=\{(.*)\}(?= |$)/m.exec(text)?.[1] ?? '';
      const [row] = (JSON.parse(json) as EmbeddedList).rows;
      return [row?.fixes, row?.isOpen];
    };
    expect(await said('npm:rocket')).toEqual([{shown: ['1.4.7'], more: 0}, false]);
    expect(await said('launchpad')).toEqual([{shown: ['9.9.9'], more: 0}, false]);
    expect(await said('tower')).toEqual([{shown: [], more: 0}, true]);
    expect(await said('pip:pad')).toEqual([{shown: ['3.0.0'], more: 0}, false]);
    expect(await said('pad')).toEqual([{shown: ['2.0.0', '3.0.0'], more: 0}, false]);
  });

  it.each([
    ['rocket', 2],
    ['npm:rocket', 1],
    ['PIP:Rocket', 2],
  ])('takes a product as the address of an answer does: %s', async (product, count) => {
    const list = await handed(`<SecurityAdvisories product="${product}" />`);
    expect(list.total).toBe(count);
  });

  it('takes an unrated advisory for none of the severities', async () => {
    const list = await handed('<SecurityAdvisories severity="critical,high,moderate,low" />');
    expect(idsOf(list)).toEqual([POSTED[0]?.advisory.ghsaId]);
  });

  it('links to all with the same product, and the severity where it is one', async () => {
    expect((await handed('<SecurityAdvisories product="rocket" severity="High" />')).all).toBe(
      '/security?product=rocket&severity=high',
    );
    expect((await handed('<SecurityAdvisories severity="high, low" />')).all).toBe('/security');
  });

  it('hands on nothing of products, ranges and repositories', async () => {
    const [row] = (await handed('<SecurityAdvisories />')).rows;
    expect(Object.keys(row ?? {}).sort()).toEqual([
      'cveId',
      'fixes',
      'ghsaId',
      'isOpen',
      'permalink',
      'publishedAt',
      'severity',
      'state',
      'title',
    ]);
  });

  it('hands on no text that a minifier of HTML would join into a tag', async () => {
    const posted = [{...buildPostedAdvisory(), title: 'a &x<i>'}];
    const data = createEmbeddedData({
      rows: posted.map(toAdvisoryRow),
      products: listProducts(posted),
      index: null,
      isInSync: true,
    });
    const {text} = await fill('<SecurityAdvisories />', ['default'], data);
    expect(text).toContain(writeExpression(spareMinifier({title: 'a &x<i>'})).slice(1, -1));
    expect(text).not.toContain(writeExpression({title: 'a &x<i>'}).slice(1, -1));
  });

  it.each([
    [['default'], '<SecurityBadge />', 'default'],
    [['only'], '<SecurityBadge />', 'only'],
    [['other', 'default'], '<SecurityBadge />', 'default'],
    [['other', 'default'], '<SecurityBadge id="other" />', 'other'],
  ])('of the instances %j it asks for that of %s', async (ids, text, id) => {
    expect((await fill(text, ids)).asked).toEqual([id]);
  });

  it.each([
    [['a', 'b'], '<SecurityBadge />', /several instances .*: "a", "b"\. Say whose/],
    [['a', 'b'], '<SecurityBadge id="c" />', /names "c", but the instances .* are: "a", "b"/],
  ])('of the instances %j it can not tell which %s means', async (ids, text, message) => {
    await expect(fill(text, ids)).rejects.toThrow(message);
  });

  it.each([
    ['<SecurityAdvisories severity="critical, worse" />', 'names "worse", which is no severity'],
    ['<SecurityAdvisories severity={[]} />', 'takes one severity or several'],
    ['<SecurityAdvisories severity />', 'takes one severity or several'],
    ['<SecurityAdvisories limit="many" />', 'takes a whole number from 1 on'],
    ['<SecurityAdvisories limit={-1} />', 'has to be written out'],
    ['<SecurityAdvisories limit={1.5} />', 'takes a whole number from 1 on'],
    ['<SecurityAdvisories product="" />', 'takes a word in quotation marks'],
    ['<SecurityAdvisories withdrawn="yes" />', 'stands for itself, or is {true} or {false}'],
    [
      '<SecurityAdvisories products="a" />',
      'has no property "products"; it takes "product", "severity"',
    ],
    ['<SecurityAdvisories advisories={1} />', 'has no property "advisories"'],
    ['<SecurityAdvisories {...all} />', "can't be spread"],
    ['<SecurityAdvisories product={name} />', '"product" has to be written out'],
    ['<SecurityBadge limit={1} />', 'has no property "limit"; it takes "product", "id"'],
  ])('says of %s what is wrong, and where', async (text, message) => {
    await expect(fill(`# A\n\n${text}\n`)).rejects.toThrow(`docs/a.mdx, line 3: <`);
    await expect(fill(text)).rejects.toThrow(message);
  });

  it('warns of a product that no advisory names, with those that they name', async () => {
    const {warnings} = await fill('<SecurityBadge product="npm:rokcet" />');
    expect(warnings).toEqual([
      'docs/a.mdx, line 1: <SecurityBadge>: No advisory names the product "npm:rokcet", and the page says so. They name "npm:rocket", "pip:rocket". If it is misspelt, correct it.',
    ]);
  });

  it('says nothing of a product where GitHub could not be read: nobody knows', async () => {
    const {text, warnings} = await fill('<SecurityBadge product="rocket" />', ['default'], {
      ...{advisories: [], products: [], index: null, isInSync: false},
    });
    expect(warnings).toEqual([]);
    expect(text).toContain('"isInSync":false');
    expect(text).toContain('"isKnown":true');
  });

  it('warns of it also where no advisory names any product', async () => {
    const {warnings} = await fill('<SecurityBadge product="rocket" />', ['default'], {
      ...{advisories: [], products: [], index: null, isInSync: true},
    });
    expect(warnings).toEqual([expect.stringContaining('None of them names any product.')]);
  });
});
