import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';
import {cleanEnvironment} from '../../test/site/docusaurus';
import type {Stage} from './stage';
import type {Slow} from '../worst/slow';

/** How much of what is known to be slow is tried: all of it, or the first few of each kind. */
export type Worst = 'all' | 'few';

/** A machine that needs longer than this for what should take a minute has something to tell. */
const TOO_LONG = 30 * 60 * 1000;

/** The slowest texts and versions that strangers may write, in a process of their own. */
export function planWorst(worst: Worst): Stage {
  return {
    tasks: 1,
    async *measure(teller) {
      teller.begin('the slowest texts and versions');
      const script = path.join(__dirname, '../worst/worstOnce.mts');
      const {stdout} = await promisify(execFile)(
        process.execPath,
        ['--single-threaded', '--import', 'tsx', script, worst],
        {env: cleanEnvironment({}), timeout: TOO_LONG, maxBuffer: 1e8},
      );
      yield {worst: JSON.parse(stdout) as Slow[]};
    },
  };
}
