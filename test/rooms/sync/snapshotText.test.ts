import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {divideSnapshot, snapshotText} from '../../../plugin/src/sync/snapshotText';
import {buildAdvisoryModel, GHSA_ID, OTHER_GHSA_ID} from '../../given/build';
import {numberedGhsaId} from '../../github/index';

const snapshot = {
  version: 1,
  folders: ['blog/security-advisories'],
  organization: {login: 'paper-rocket', repositories: [{owner: 'paper-rocket', name: 'rocket'}]},
  sources: [
    {
      repository: 'paper-rocket/rocket',
      configuredAs: ['paper-rocket/rocket'],
      advisories: [
        buildAdvisoryModel({ghsaId: GHSA_ID, description: 'A line,\n        {\nand another.'}),
        buildAdvisoryModel({ghsaId: OTHER_GHSA_ID, summary: '"quotes" and ä, 😀'}),
      ],
    },
    {repository: 'paper-rocket/pad', configuredAs: [], advisories: []},
  ],
};

const whole = `${JSON.stringify(snapshot, null, 2)}\n`;

describe('the text of a snapshot', () => {
  it('is what JSON has for it, with two spaces for each level', () => {
    expect([...snapshotText(snapshot)].join('')).toBe(whole);
  });

  it('comes in pieces where there is much of it', () => {
    const advisories = Array.from({length: 40}, (_, index) =>
      buildAdvisoryModel({ghsaId: numberedGhsaId(index), description: 'word '.repeat(5000)}),
    );
    const source = {repository: 'paper-rocket/rocket', configuredAs: [], advisories};
    const long = {...snapshot, sources: [source]};
    const pieces = [...snapshotText(long)];
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(`${JSON.stringify(long, null, 2)}\n`);
  });

  it('is not changed by what an advisory says, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (description) => {
        const [first] = snapshot.sources;
        const source = {...first, advisories: [buildAdvisoryModel({description})]};
        const strange = {...snapshot, sources: [source]} as typeof snapshot;
        expect([...snapshotText(strange)].join('')).toBe(`${JSON.stringify(strange, null, 2)}\n`);
      }),
    );
  });
});

describe('a divided snapshot', () => {
  /** What is read of the parts, put together again. */
  function together(text: string): unknown {
    const divided = divideSnapshot(Buffer.from(text));
    return JSON.parse(JSON.stringify(divided?.frame), (_key, value: unknown) => {
      return divided?.read(value) ?? value;
    });
  }

  it('says in its parts what it says as a whole', () => {
    expect(divideSnapshot(Buffer.from(whole))?.count).toBe(2);
    expect(together(whole)).toEqual(snapshot);
  });

  it('says so too where other values stand in its lines', () => {
    const other = JSON.stringify([[{deep: [{a: 1}, {b: [{c: 2}]}]}], snapshot], null, 4);
    expect(together(other)).toEqual(JSON.parse(other));
  });

  it('is none where what is around the advisories is not JSON', () => {
    expect(() =>
      divideSnapshot(Buffer.from(whole.replace('},\n        {', '}\n        {'))),
    ).toThrow(SyntaxError);
  });

  it.each([
    ['in one line', JSON.stringify(snapshot)],
    ['with the line ends of Windows', whole.replaceAll('\n', '\r\n')],
    ['of no advisory', JSON.stringify({...snapshot, sources: []}, null, 2)],
  ])('is none of a text %s', (_what, text) => {
    expect(divideSnapshot(Buffer.from(text))).toBeNull();
  });

  it('has no advisory for a sign of another text', () => {
    const frame = JSON.stringify(divideSnapshot(Buffer.from(whole))?.frame);
    const [, first] = /"advisories":\["([^"]+)"/.exec(frame) ?? [];
    expect(first).toMatch(/ 0$/);
    expect(divideSnapshot(Buffer.from(whole))?.read(first)).toBeNull();
  });
});
