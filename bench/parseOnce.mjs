/**
 * The yardstick of a first sync: what remark takes to read each text once, and write nothing.
 *
 *   node bench/parseOnce.mjs texts.json
 */
import fs from 'node:fs';
import {performance} from 'node:perf_hooks';
import {remark} from 'remark';
import gfm from 'remark-gfm';

const texts = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const startedAt = performance.now();
const before = process.cpuUsage();
const parser = remark().use(gfm).freeze();
texts.forEach((text) => parser.parse(text));
const {user, system} = process.cpuUsage(before);
console.log(
  JSON.stringify({
    milliseconds: performance.now() - startedAt,
    processor: (user + system) / 1000,
    peak: process.resourceUsage().maxRSS / 1024,
    requests: null,
  }),
);
