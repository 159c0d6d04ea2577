import {describe, expect, it} from 'vitest';
import {toAdvisoryRow} from '../../../plugin/src/pages/advisoryRow';
import {
  findAnswer,
  findCandidates,
} from '../../../plugin/src/theme/SecurityAdvisories/AffectedForm/findAnswer';
import {findFreeVersion} from '../../../plugin/src/versions/findFreeVersion';
import {judgeVersion} from '../../../plugin/src/versions/judgeVersion';
import {buildAffectedProduct} from '../build';
import {buildPostedAdvisory} from '../pages/build';
import type {AffectedProduct, PublishedAdvisory} from '../../../plugin/src/advisory';
import type {Answer} from '../../../plugin/src/theme/SecurityAdvisories/AffectedForm/findAnswer';

/** An advisory of paper-rocket/rocket, named by its title. */
const advisory = (
  title: string,
  products: readonly Partial<AffectedProduct>[],
  changes: Partial<PublishedAdvisory> = {},
) =>
  toAdvisoryRow({
    ...buildPostedAdvisory({
      affectedProducts: products.map((product) =>
        buildAffectedProduct({ecosystem: 'npm', name: 'rocket', patchedVersions: null, ...product}),
      ),
      ...changes,
    }),
    title,
  });

function ask(
  rows: ReturnType<typeof advisory>[],
  version: string,
  product = 'npm:rocket',
): Promise<Answer> {
  return findAnswer({
    candidates: findCandidates(rows, product),
    version,
    judge: {judgeVersion, findFreeVersion},
  });
}

/** The answer with titles in the place of rows. */
async function told(...question: Parameters<typeof ask>): Promise<unknown> {
  const answer = await ask(...question);
  return answer.kind === 'judged'
    ? {
        affecting: answer.affecting.map(({title}) => title),
        unclear: answer.unclear.map(({title}) => title),
        notAffecting: answer.notAffecting,
        freeVersion: answer.freeVersion,
      }
    : answer.kind;
}

const OLD = advisory('old', [{affectedVersions: '< 1.2.0', patchedVersions: '1.2.0'}]);
const LATE = advisory('late', [
  {affectedVersions: '>= 1.1.0, < 1.4.1', patchedVersions: '1.4.1'},
  {affectedVersions: '>= 2.0.0, < 2.0.3', patchedVersions: '2.0.3'},
]);

describe('the answer to "am I affected?"', () => {
  it('names every advisory that hits the version, and the lowest version that is free of all', async () => {
    expect(await told([OLD, LATE], '1.1.5')).toEqual({
      affecting: ['old', 'late'],
      unclear: [],
      notAffecting: 0,
      freeVersion: '1.4.1',
    });
    expect(await told([OLD, LATE], '2.0.0')).toMatchObject({
      affecting: ['late'],
      notAffecting: 1,
      freeVersion: '2.0.3',
    });
  });

  it('is "not affected" only where every range was understood', async () => {
    const vague = advisory('vague', [{affectedVersions: 'all before the spring release'}]);
    expect(await told([OLD, LATE], '3.0.0')).toMatchObject({affecting: [], unclear: []});
    expect(await told([OLD, vague], '3.0.0')).toEqual({
      affecting: [],
      unclear: ['vague'],
      notAffecting: 1,
      freeVersion: null,
    });
  });

  it('counts an advisory as a hit if one of its ranges hits, whatever the others are', async () => {
    const mixed = advisory('mixed', [{affectedVersions: 'some'}, {affectedVersions: '< 2.0.0'}]);
    expect(await told([mixed], '1.0.0')).toMatchObject({affecting: ['mixed'], unclear: []});
    expect(await told([mixed], '2.0.0')).toMatchObject({affecting: [], unclear: ['mixed']});
  });

  it('is never "not affected" by an advisory that has more products than are listed', async () => {
    const cut = advisory('cut', [{affectedVersions: '< 1.0.0'}], {affectedProductsOmitted: 3});
    const other = advisory('other', [{name: 'pad'}], {affectedProductsOmitted: 3});
    expect(await told([cut, OLD], '0.9.0')).toMatchObject({affecting: ['cut', 'old'], unclear: []});
    expect(await told([cut, other, OLD], '3.0.0')).toEqual({
      affecting: [],
      unclear: ['cut', 'other'],
      notAffecting: 1,
      freeVersion: null,
    });
  });

  it('leaves out what was withdrawn', async () => {
    const withdrawn = advisory('withdrawn', [{affectedVersions: '< 9.0.0'}], {
      status: {state: 'withdrawn', at: '2025-05-01T00:00:00.000Z'},
    });
    expect(await told([OLD, withdrawn], '3.0.0')).toMatchObject({affecting: [], notAffecting: 1});
  });

  it('leaves out what is about other products', async () => {
    const other = advisory('other', [{name: 'launchpad', affectedVersions: '< 9.0.0'}]);
    expect(await told([OLD, other], '3.0.0')).toMatchObject({affecting: [], notAffecting: 1});
  });

  it('can not tell of an advisory without a product in the same repository', async () => {
    const nameless = advisory('nameless', []);
    const unnamed = advisory('unnamed', [{name: null, affectedVersions: '< 1.0.0'}]);
    const elsewhere = advisory('elsewhere', [], {
      publishedBy: [
        {
          repository: {owner: 'paper-rocket', name: 'launchpad'},
          url: 'https://github.com/paper-rocket/launchpad/security/advisories/GHSA-2222-3333-4444',
        },
      ],
    });
    expect(await told([OLD, nameless, unnamed, elsewhere], '3.0.0')).toMatchObject({
      affecting: [],
      unclear: ['nameless', 'unnamed'],
      notAffecting: 1,
    });
  });

  it('holds a name that two registries have against both', async () => {
    const python = advisory('python', [{ecosystem: 'pip', affectedVersions: '< 2.0.0'}]);
    expect(await told([OLD, python], '1.0.0', 'rocket')).toMatchObject({
      affecting: ['old', 'python'],
    });
    // A version of Python's alone.
    expect(await told([OLD, python], '1.0.post1', 'rocket')).toMatchObject({
      affecting: ['python'],
      unclear: ['old'],
    });
    expect(await told([OLD, python], '1.0.0', 'pip:rocket')).toMatchObject({affecting: ['python']});
  });

  it('says that a text is no version', async () => {
    expect(await told([OLD, LATE], 'the latest')).toBe('no version');
  });

  it('says that no advisory names such a product', async () => {
    expect(await told([OLD], '1.0.0', 'balloon')).toBe('no product');
    expect(await told([], '1.0.0')).toBe('no product');
  });
});
