/**
 * How long it takes to read the texts that take longest, 64 KiB each, and how much memory.
 *
 *   npx tsx plugin/src/boundedSyntax/bench/worstTexts.mts [bounded|unbounded]
 */
import {fileURLToPath} from 'node:url';
import {remark} from 'remark';
import gfm from 'remark-gfm';
import {boundedSyntax} from '../index.mjs';
import {measureTexts} from './measureTexts.mjs';
import {SLOW_TEXTS} from './slowTexts.mjs';

const bounded = remark().use(gfm).use(boundedSyntax).freeze();
const unbounded = remark().use(gfm).freeze();

await measureTexts({
  script: fileURLToPath(import.meta.url),
  subjects: {
    bounded: (text) => {
      bounded.parse(text);
    },
    unbounded: (text) => {
      unbounded.parse(text);
    },
  },
  texts: SLOW_TEXTS,
});
