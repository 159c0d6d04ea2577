import vm from 'node:vm';

/**
 * What every platform of the Web has, by the standard of its runtimes; and nothing of Node's: no
 * `process`, no `Buffer`, no `require`, no `setImmediate`.
 *
 * @see https://min-common-api.proposal.wintertc.org/
 */
const WEB_GLOBALS = [
  'AbortController',
  'AbortSignal',
  'Event',
  'EventTarget',
  'Headers',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'clearTimeout',
  'console',
  'crypto',
  'fetch',
  'performance',
  'queueMicrotask',
  'setTimeout',
] as const;

/** Runs code where only the Web's interfaces exist, and gives its variable of that name. */
export function runInWebContext(
  code: string,
  name: string,
  globals: Readonly<Record<string, unknown>> = {},
): unknown {
  const context = vm.createContext({
    ...Object.fromEntries(WEB_GLOBALS.map((each) => [each, globalThis[each]])),
    // One realm's typed arrays are not another one's, and Node's own streams ask.
    Uint8Array,
    ...globals,
  });
  vm.runInContext(code, context);
  return vm.runInContext(name, context);
}
