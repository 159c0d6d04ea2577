/**
 * What is remembered as long as the process lives, and not the module: Docusaurus loads the
 * configuration, and a plugin once for each locale, and forgets their modules in between.
 *
 * @param name of what is remembered; the same map for the same name
 */
export function processMap<V>(name: string): Map<string, V> {
  const key = Symbol.for(`docusaurus-plugin-security-advisories/${name}`);
  const process = globalThis as unknown as Record<symbol, Map<string, V> | undefined>;
  return (process[key] ??= new Map<string, V>());
}
