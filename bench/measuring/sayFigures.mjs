/**
 * Has a process of Node's say at its end what it took: `node --import …/sayFigures.mjs …`. It writes to
 * the file that `BENCH_FIGURES` names.
 */
import fs from 'node:fs';
import {performance} from 'node:perf_hooks';

process.once('exit', () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
  fs.writeFileSync(
    process.env.BENCH_FIGURES,
    JSON.stringify({
      processor: (userCPUTime + systemCPUTime) / 1000,
      wall: performance.now(),
      peak: maxRSS / 1024,
      requests: null,
    }),
  );
});
