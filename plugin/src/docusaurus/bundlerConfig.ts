import type {Plugin} from '@docusaurus/types';

/** What Docusaurus hands to a plugin of the bundler's configuration, webpack's or Rspack's. */
export type BundlerConfig = Parameters<NonNullable<Plugin['configureWebpack']>>[0];

/** What a plugin wants merged into it. */
export interface BundlerChanges {
  readonly resolve?: {readonly alias: Readonly<Record<string, string>>};
  readonly module?: {readonly rules: readonly object[]};
}

/** All of some changes. */
export function joinChanges(changes: readonly BundlerChanges[]): BundlerChanges {
  return {
    resolve: {
      alias: Object.fromEntries(
        changes.flatMap(({resolve}) => Object.entries(resolve?.alias ?? {})),
      ),
    },
    module: {rules: changes.flatMap(({module}) => module?.rules ?? [])},
  };
}

/** The file that stands for a component, such as `@theme/Footer`; null where none does. */
export function aliasOf(name: string, {resolve}: BundlerConfig): string | null {
  const {alias = {}} = resolve ?? {};
  const target: unknown = Array.isArray(alias)
    ? undefined
    : (alias as Record<string, unknown>)[name];
  return typeof target === 'string' ? target : null;
}
