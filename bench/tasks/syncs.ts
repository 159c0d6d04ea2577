import fs from 'node:fs/promises';
import path from 'node:path';
import {findMissingPrograms, runCurlAndJq} from '../alternatives/curlAndJq';
import {startBenchGitHub} from '../given/gitHubProcess';
import {REPOSITORY, TOKEN, listAdvisories} from '../given/manyAdvisories';
import {createBenchSite, forgetSync, runScript, syncSite} from '../measuring/benchSite';
import {compare} from '../measuring/figures';
import type {Site} from '../../test/site/site';
import type {Contender} from '../measuring/figures';
import type {Amount, Stage, Teller} from './stage';

/** So many of a hundred advisories are edited where some have changed. */
const CHANGED_SHARE = 0.01;

/** So many requests with a token GitHub answers in an hour. */
const HOURLY_REQUESTS = 5000;

/** Who makes files of the advisories as well, and nothing else of what the plugin does. */
async function listAlternatives({
  site,
  url,
  size,
  teller,
}: {
  site: Site;
  url: string;
  size: number;
  teller: Teller;
}): Promise<Contender[]> {
  const copies = path.join(site.dir, 'copies');
  const prepare = () => fs.rm(copies, {recursive: true, force: true});
  await site.write('ids.json', JSON.stringify(listAdvisories(size).map((each) => each.ghsa_id)));
  const remoteContent = [site.dir, 'copies', REPOSITORY, path.join(site.dir, 'ids.json')];
  const alternatives: Contender[] = [
    {
      name: 'fetch and writeFile',
      prepare,
      run: () =>
        runScript('alternatives/fetchAndWrite.mjs', [copies, REPOSITORY], {
          GITHUB_API_URL: url,
          GITHUB_TOKEN: TOKEN,
        }),
    },
  ];
  if (size > HOURLY_REQUESTS) {
    teller.leaveOut(
      `docusaurus-plugin-remote-content with ${size}: it asks for each by itself, and GitHub answers ${HOURLY_REQUESTS} questions an hour`,
    );
  } else {
    alternatives.push({
      name: 'docusaurus-plugin-remote-content',
      prepare,
      run: () =>
        runScript('alternatives/remoteContentOnce.mjs', remoteContent, {
          GITHUB_API_URL: url,
          GITHUB_TOKEN: TOKEN,
        }),
    });
  }
  const missing = await findMissingPrograms();
  if (missing.length > 0) {
    teller.leaveOut(`curl and jq: ${missing.join(' and ')} not installed here`);
  } else {
    alternatives.push({name: 'curl and jq', prepare, run: () => runCurlAndJq(copies, url)});
  }
  return alternatives;
}

/** The posts of a site for the first time, with nothing changed, and with a few changed. */
export function planSyncs({size, runs}: Amount): Stage {
  return {
    tasks: 3,
    async *measure(teller) {
      const github = await startBenchGitHub({advisories: size, repositories: 1});
      const site = await createBenchSite({options: {}});
      const texts = path.join(site.dir, 'texts.json');
      try {
        await site.write(
          'texts.json',
          JSON.stringify(listAdvisories(size).map(({description}) => description ?? '')),
        );
        const plugin = {name: 'the plugin', run: () => syncSite(site, github.url, {})};
        const others = await listAlternatives({site, url: github.url, size, teller});
        teller.begin(`first sync of ${size}`);
        // Works out the stand-in's answers, which is GitHub's part.
        await plugin.run();
        for (const {prepare, run} of others) {
          await prepare?.();
          await run();
        }
        yield {
          rows: await compare({
            task: 'first sync',
            size,
            runs,
            contenders: [
              {...plugin, prepare: () => forgetSync(site)},
              {
                name: 'remark reads each text once',
                run: () => runScript('alternatives/parseOnce.mjs', [texts]),
              },
              ...others,
            ],
          }),
        };
        // The second one may read the list anew, in pages of another size.
        await plugin.run();
        teller.begin(`sync of ${size}, nothing changed`);
        yield {
          rows: await compare({
            task: 'sync, nothing changed',
            size,
            runs,
            contenders: [plugin, ...others],
          }),
        };
        teller.begin(`sync of ${size}, 1 % changed`);
        const changed = Math.max(1, Math.round(size * CHANGED_SHARE));
        const prepare = async () => {
          await github.edit(changed);
        };
        yield {
          rows: await compare({
            task: 'sync, 1 % changed',
            size,
            runs,
            contenders: [{...plugin, prepare}],
          }),
        };
      } finally {
        await github.close();
        await site.remove();
      }
    },
  };
}
