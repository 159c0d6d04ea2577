import {startBenchGitHub} from '../given/gitHubProcess';
import {ORGANIZATION} from '../given/manyAdvisories';
import {createBenchSite, forgetSync, syncSite} from '../measuring/benchSite';
import {compare} from '../measuring/figures';
import type {Stage} from './stage';

/** An organisation with many repositories, two advisories in each. */
export function planOrganization({
  repositories,
  runs,
}: {
  repositories: number;
  runs: number;
}): Stage {
  const size = 2 * repositories;
  const task = (what: string) => `organisation of ${repositories} repositories, ${what}`;
  return {
    tasks: 2,
    async *measure(teller) {
      const github = await startBenchGitHub({advisories: size, repositories});
      const options = {organization: ORGANIZATION, timeout: 600};
      const site = await createBenchSite({options});
      const plugin = {name: 'the plugin', run: () => syncSite(site, github.url, options)};
      try {
        const first = task('first sync');
        teller.begin(first);
        await plugin.run();
        const contenders = [{...plugin, prepare: () => forgetSync(site)}];
        yield {rows: await compare({task: first, size, runs, contenders})};
        const unchanged = task('nothing changed');
        teller.begin(unchanged);
        yield {rows: await compare({task: unchanged, size, runs, contenders: [plugin]})};
      } finally {
        await github.close();
        await site.remove();
      }
    },
  };
}
