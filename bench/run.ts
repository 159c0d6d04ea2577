/**
 * `npm run bench`: see README.md in this folder.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import {BadOptions, readOptions} from './options';
import {planStages} from './plan';
import {NOTHING_FOUND, addFindings, readFindings, writeResults} from './report/results';
import {quoteInReadme} from './report/quoteInReadme';
import {describeSurroundings} from './surroundings';
import type {Teller} from './tasks/stage';

/** Where results lie that the website and the README show. */
const SHOWN = path.resolve(__dirname, '../website/static/bench');

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const stages = planStages(options);
  const surroundings = describeSurroundings();
  const all = stages.reduce((sum, {tasks}) => sum + tasks, 0);
  let begun = 0;
  let findings = options.add ? await readFindings(options.out, surroundings) : NOTHING_FOUND;
  const say = (what: string) => {
    console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);
  };
  const teller: Teller = {
    begin: (task) => {
      begun += 1;
      say(`${begun} of ${all}: ${task}`);
    },
    leaveOut: (what) => {
      say(`left out: ${what}`);
      findings = addFindings(findings, {leftOut: [what]});
    },
  };
  for (const {measure} of stages) {
    for await (const found of measure(teller)) {
      findings = addFindings(findings, found);
      // Also on the way: who stops it has what was measured so far.
      await writeResults(options.out, surroundings, findings);
      if (options.out === SHOWN) {
        await quoteInReadme();
      }
    }
  }
  console.log(await fs.readFile(path.join(options.out, 'figures.md'), 'utf8'));
}

main().catch((error: unknown) => {
  console.error(error instanceof BadOptions ? error.message : error);
  process.exitCode = 1;
});
