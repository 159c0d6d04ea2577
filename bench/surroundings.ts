import os from 'node:os';
import {readTexts} from './given/texts';

/** What ran, and on what. */
export interface Surroundings {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  /** Of what the advisories were made. */
  readonly texts: string;
}

/** Tells of this machine what bears on its speed, and nothing of whose it is. */
export function describeSurroundings(): Surroundings {
  const [processor] = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${os.availableParallelism()} cores (${processor?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.arch()}`,
    node: process.version,
    texts: readTexts().source,
  };
}
