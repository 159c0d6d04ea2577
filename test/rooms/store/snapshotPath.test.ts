import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {snapshotPath} from '../../../plugin/src/store/snapshotPath';

describe('snapshotPath', () => {
  it('lies in the cache, one for each instance', () => {
    const options = {id: 'second', snapshot: null};
    expect(path.relative('/site', snapshotPath({siteDir: '/site', options}))).toBe(
      path.normalize('node_modules/.cache/docusaurus-plugin-security-advisories/second.json'),
    );
  });

  it('lies where the site says', () => {
    const options = {id: 'default', snapshot: './data/advisories.json'};
    expect(snapshotPath({siteDir: path.resolve('/site'), options})).toBe(
      path.resolve('/site/data/advisories.json'),
    );
  });
});
