/**
 * How long "Am I affected?" takes for the advisories that take longest.
 *
 *   npx tsx bench/worst/worstVersions.ts
 */
import {measureVersions} from './versions';

console.log('     ms  what');
for (const {name, milliseconds, outcome} of measureVersions()) {
  console.log(`${milliseconds.toFixed(1).padStart(7)}  ${name} (${outcome})`);
}
