import {describe, expect, it} from 'vitest';
import {findContradictions} from '../../../plugin/src/options/findContradictions';
import {DEFAULT_OPTIONS} from '../../../plugin/src/options/options';
import {DEFAULT_EXPORTS} from '../../../plugin/src/options/exportOptions';

const {policy} = DEFAULT_OPTIONS;
const SECURITY_TXT = {contact: [], encryption: [], preferredLanguages: []};

describe('findContradictions', () => {
  it('finds none in what a site has by default, nor in steps that fall on one day', () => {
    expect(findContradictions(DEFAULT_OPTIONS)).toEqual([]);
    const oneDay = {...policy, acknowledge: 30, fix: 30, disclose: 30};
    expect(findContradictions({...DEFAULT_OPTIONS, policy: oneDay})).toEqual([]);
  });

  it.each([
    {...policy, acknowledge: 31},
    {...policy, disclose: 29},
    {...policy, acknowledge: 30, fix: 10, disclose: 5},
  ])('finds a promise that is due before the one in front of it: %j', (days) => {
    expect(findContradictions({...DEFAULT_OPTIONS, policy: days})).toEqual([
      expect.stringContaining(`a fix within ${days.fix}, and that a report may be public after`),
    ]);
  });

  it('finds files that are asked for where the site has no place for them', () => {
    const asked = {
      ...DEFAULT_EXPORTS,
      securityTxt: SECURITY_TXT,
      custom: [{name: 'list', create: () => []}],
    };
    expect(findContradictions({...DEFAULT_OPTIONS, exports: asked, index: false})).toEqual([
      expect.stringContaining('asks for securityTxt, custom, and none of it is made'),
    ]);
    expect(findContradictions({...DEFAULT_OPTIONS, index: false})).toEqual([]);
  });
});
