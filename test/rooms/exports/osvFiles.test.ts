import {describe, expect, it} from 'vitest';
import {DEFAULT_EXPORTS} from '../../../plugin/src/options/exportOptions';
import {listFormats} from '../../../plugin/src/exports/listFormats';
import {createOsv} from '../../../plugin/src/exports/osv/createOsv';
import {buildPublishedAdvisory, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import {buildExportParams, exported} from './build';
import type {ExportParams} from '../../../plugin/src/options/exportFormat';

async function filesOf(params: ExportParams): Promise<Map<string, string>> {
  const files = await createOsv(params);
  return new Map(files.map(({path, content}) => [path, content as string]));
}

const TWO = [buildPublishedAdvisory(), buildPublishedAdvisory({ghsaId: OTHER_GHSA_ID})];

describe('the files of OSV', () => {
  it('are one of all advisories in their order, and one for each', async () => {
    const files = await filesOf(buildExportParams({advisories: TWO.map(exported)}));
    expect([...files.keys()]).toEqual([
      'security/osv.json',
      `security/osv/${GHSA_ID}.json`,
      `security/osv/${OTHER_GHSA_ID}.json`,
    ]);
    const all = JSON.parse(files.get('security/osv.json') ?? '') as unknown[];
    expect(all).toEqual(
      [GHSA_ID, OTHER_GHSA_ID].map(
        (id) => JSON.parse(files.get(`security/osv/${id}.json`) ?? '') as unknown,
      ),
    );
  });

  it('lie at the root of a site whose pages do, and are there before the first advisory', async () => {
    const files = await filesOf(buildExportParams({advisories: [], indexPath: ''}));
    expect([...files]).toEqual([['osv.json', '[]\n']]);
  });

  it('are the same bytes for the same advisories', async () => {
    const build = () =>
      filesOf(buildExportParams({advisories: TWO.map((each) => exported({...each}))}));
    expect(await build()).toEqual(await build());
  });

  it('change in one record and nowhere else where one advisory does', async () => {
    const [first, second] = TWO as [(typeof TWO)[0], (typeof TWO)[0]];
    const before = await filesOf(buildExportParams({advisories: TWO.map(exported)}));
    const edited = {...second, severity: 'low' as const, updatedAt: '2025-05-01T00:00:00.000Z'};
    const after = await filesOf(buildExportParams({advisories: [first, edited].map(exported)}));
    const changed = [...after].filter(([path, content]) => before.get(path) !== content);
    expect(changed.map(([path]) => path)).toEqual([
      'security/osv.json',
      `security/osv/${OTHER_GHSA_ID}.json`,
    ]);
  });

  it('show in a terminal what nobody would see, and mean the same', async () => {
    const description = 'a\u009b2Jb \u202eevil\u202c \u{e0041} \u2028 \u0007 👩‍🚀';
    const advisories = [buildPublishedAdvisory({description})];
    const content =
      (await filesOf(buildExportParams({advisories: advisories.map(exported)}))).get(
        'security/osv.json',
      ) ?? '';
    expect(content.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(content)).toMatchObject([{details: description}]);
  });

  it('are there unless the site says otherwise', () => {
    const namesOf = (osv: boolean) =>
      listFormats(
        {...DEFAULT_EXPORTS, osv},
        {now: new Date(), env: {}, report: recordReport().report},
      ).map(({name}) => name);
    expect(namesOf(DEFAULT_EXPORTS.osv)).toContain('osv');
    expect(namesOf(false)).not.toContain('osv');
  });
});
