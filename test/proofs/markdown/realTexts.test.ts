import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {NASTY_ADVISORIES, REAL_ADVISORIES} from '../../given/beside';
import {compileAsDocusaurus} from '../../given/readAsDocusaurus';
import {visibleWords} from './corpus/visibleWords';
import {writePost} from './gfm/writePost';

const {file: FOLDER, isHere, nameOf} = REAL_ADVISORIES;
const files = isHere ? fs.readdirSync(FOLDER) : [];

interface RealText {
  readonly ghsa_id: string;
  readonly description: string;
}

/** One whose text is hard to turn into a page, and why. */
interface Nasty {
  readonly ghsa_id: string;
  readonly reasons: readonly string[];
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** The words that are not on the page, in the order in which GitHub shows them. */
function lostWords(words: readonly string[], shown: string): string[] {
  let position = 0;
  return words.filter((word) => {
    const found = shown.indexOf(word, position);
    position = found === -1 ? position : found + word.length;
    return found === -1;
  });
}

async function show({description}: RealText) {
  const {fileText, messages} = await writePost(description);
  const {text} = await compileAsDocusaurus(fileText);
  return {messages, lost: lostWords(await visibleWords(description), text)};
}

describe.skipIf(!isHere)(nameOf('real texts'), () => {
  const texts = files.flatMap((file) => readJson(path.join(FOLDER, file)) as RealText[]);
  const byId = new Map(texts.map((text) => [text.ghsa_id, text]));

  it('lose no word that GitHub shows, and none is too hard', async () => {
    expect(texts.length).toBeGreaterThan(300);
    const spoilt = [];
    for (const text of texts) {
      const {messages, lost} = await show(text);
      if (messages.length > 0 || lost.length > 0) {
        spoilt.push({ghsaId: text.ghsa_id, messages, lost});
      }
    }
    expect(spoilt).toEqual([]);
  });

  // The list names a few whose texts are not in the folder.
  const listed = isHere ? (readJson(NASTY_ADVISORIES.file) as Nasty[]) : [];
  const nasty = listed.flatMap(({ghsa_id: ghsaId, reasons}) => {
    const text = byId.get(ghsaId);
    return text ? [{ghsaId, reasons, text}] : [];
  });

  it.each(nasty)('$ghsaId is shown in full: $reasons', async ({text}) => {
    expect(await show(text)).toEqual({messages: [], lost: []});
  });
});
