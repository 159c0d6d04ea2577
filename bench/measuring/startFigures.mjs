import {performance} from 'node:perf_hooks';

/**
 * Begins to measure this process.
 *
 * @returns what it took since: milliseconds by the clock and of the processor, and the most memory that
 *   it ever had, in mebibytes
 */
export function startFigures() {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  return () => {
    const {user, system} = process.cpuUsage(before);
    return {
      milliseconds: performance.now() - startedAt,
      processor: (user + system) / 1000,
      peak: process.resourceUsage().maxRSS / 1024,
    };
  };
}
