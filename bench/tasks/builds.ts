import {startBenchGitHub} from '../given/gitHubProcess';
import {buildSite, createBenchSite, forgetBundle, syncSite} from '../measuring/benchSite';
import {compare, toSpread} from '../measuring/figures';
import {measureOutput} from '../measuring/measureOutput';
import {copyPostsByHand} from './copyPostsByHand';
import type {Bundler} from '../measuring/benchSite';
import type {Amount, Stage} from './stage';

/** A build beside one of the same posts that somebody has written by hand, and what comes of both. */
export function planBuilds({size, runs, bundler}: Amount & {bundler: Bundler}): Stage {
  return {
    tasks: 2,
    async *measure(teller) {
      const github = await startBenchGitHub({advisories: size, repositories: 1});
      const site = await createBenchSite({options: {}, bundler});
      const byHand = await createBenchSite({options: false, bundler});
      const sites = [
        {name: 'the plugin', site},
        {name: 'the same posts by hand', site: byHand},
      ].map(({name, site: each}) => ({name, site: each, postBuilds: [] as number[]}));
      const contenders = sites.map(({name, site: each, postBuilds}) => ({
        name,
        forget: () => forgetBundle(each),
        run: async () => {
          const figures = await buildSite(each, github.url);
          postBuilds.push(...(figures.postBuild === null ? [] : [figures.postBuild]));
          return figures;
        },
      }));
      const what = `build of ${size} with ${bundler}`;
      try {
        await syncSite(site, github.url, {});
        await copyPostsByHand(site, byHand);
        const cold = `build with ${bundler}, cold`;
        teller.begin(`${what}, nothing in the bundler's cache`);
        yield {
          rows: await compare({
            task: cold,
            size,
            runs,
            contenders: contenders.map(({name, run, forget}) => ({name, run, prepare: forget})),
          }),
        };
        sites.forEach(({postBuilds}) => postBuilds.splice(0));
        const warm = `build with ${bundler}, warm`;
        teller.begin(`${what}, once more`);
        const rows = await compare({
          task: warm,
          size,
          runs,
          contenders: contenders.map(({name, run}) => ({name, run})),
        });
        const [ours, hand] = [await measureOutput(site), await measureOutput(byHand)];
        const outputs = [ours, hand].map((output, index) => {
          const {name: contender = '', postBuilds = []} = sites[index] ?? {};
          const isOurs = output === ours;
          return {
            ...{bundler, size, contender, ...output},
            more: isOurs ? {files: ours.files - hand.files, bytes: ours.bytes - hand.bytes} : null,
            postBuild: postBuilds.length === 0 ? null : toSpread(postBuilds).median,
          };
        });
        yield {rows, outputs};
      } finally {
        await github.close();
        await site.remove();
        await byHand.remove();
      }
    },
  };
}
