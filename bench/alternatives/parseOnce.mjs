/**
 * The yardstick of a first sync: what remark takes to read each text once, and write nothing.
 *
 *   node bench/alternatives/parseOnce.mjs texts.json
 */
import fs from 'node:fs';
import {remark} from 'remark';
import gfm from 'remark-gfm';
import {startFigures} from '../measuring/startFigures.mjs';

const texts = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const figures = startFigures();
const parser = remark().use(gfm).freeze();
texts.forEach((text) => parser.parse(text));
console.log(
  JSON.stringify({
    ...figures(),
    requests: null,
  }),
);
