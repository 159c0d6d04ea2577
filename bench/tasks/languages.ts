import {startBenchGitHub} from '../given/gitHubProcess';
import {createBenchSite, forgetSync, syncSite} from '../measuring/benchSite';
import {compare} from '../measuring/figures';
import type {Amount, Stage} from './stage';

/** Of these, the last two have no words of their own: their labels are English. */
const LOCALES = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'it', 'pt-BR'] as const;

/** A first sync of a site in several languages, beside one of a site in one. */
export function planLanguages({size, runs}: Amount): Stage {
  const task = `first sync in ${LOCALES.length} languages`;
  return {
    tasks: 1,
    async *measure(teller) {
      teller.begin(`${task}, of ${size}`);
      const github = await startBenchGitHub({advisories: size, repositories: 1});
      const many = await createBenchSite({options: {}, locales: LOCALES});
      const one = await createBenchSite({options: {}});
      const contenders = [
        {name: 'the plugin', site: many},
        {name: 'the plugin, in one language', site: one},
      ].map(({name, site}) => ({
        name,
        prepare: () => forgetSync(site),
        run: () => syncSite(site, github.url, {}),
      }));
      try {
        // Works out the stand-in's answers.
        await contenders[0]?.run();
        yield {rows: await compare({task, size, runs, contenders})};
      } finally {
        await github.close();
        await many.remove();
        await one.remove();
      }
    },
  };
}
