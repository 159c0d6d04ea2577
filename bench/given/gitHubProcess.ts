/**
 * The stand-in for GitHub as a process of its own, so that its work is not the plugin's: started by
 * `startBenchGitHub`, which talks to it through the channel of `fork`.
 */
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {edit, startGitHub} from '../../test/github/index';
import {buildState} from './manyAdvisories';
import {startRecordedGitHub} from './recordedGitHub';

/** How many advisories, in how many repositories. */
export interface Size {
  readonly advisories: number;
  readonly repositories: number;
}

interface Order {
  readonly edit: number;
}

/** The stand-in, running beside. */
export interface BenchGitHub {
  readonly url: string;
  /**
   * Changes the text of so many advisories, spread over all of them from the newest on.
   *
   * @returns what their texts end with now, and never did before
   */
  readonly edit: (count: number) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts the stand-in beside this process, with each of its answers worked out but once. */
export async function startBenchGitHub(size: Size): Promise<BenchGitHub> {
  const child = fork(__filename, [JSON.stringify(size)], {execArgv: ['--import', 'tsx']});
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    edit: async (count) => {
      const order: Order = {edit: count};
      child.send(order);
      const [end] = (await once(child, 'message')) as [string];
      return end;
    },
    close: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

async function serve(size: Size): Promise<void> {
  const github = await startGitHub(buildState(size));
  const recorded = await startRecordedGitHub(github.url);
  let edits = 0;
  process.on('message', (order: Order) => {
    edits += 1;
    const end = `Edit ${edits}.`;
    const all = github.state.repositories.flatMap(({advisories}) => advisories);
    const step = Math.floor(all.length / order.edit);
    for (const advisory of all.filter((_, index) => index % step === 0).slice(0, order.edit)) {
      const description = `${advisory.description ?? ''}\n\n${end}`;
      edit({advisory, at: new Date().toISOString(), changes: {description}});
    }
    recorded.forget();
    process.send?.(end);
  });
  process.once('disconnect', () => process.exit());
  process.send?.(recorded.url);
}

if (require.main === module) {
  void serve(JSON.parse(process.argv[2] ?? '') as Size);
}
