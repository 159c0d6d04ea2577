import type {PluginOptions} from './options';

/** The files for machines that no site has unless it asks for them, by their names in the option. */
function askedExports({csaf, securityTxt, custom}: PluginOptions['exports']): string[] {
  return [
    ...(csaf === false ? [] : ['csaf']),
    ...(securityTxt === false ? [] : ['securityTxt']),
    ...(custom.length === 0 ? [] : ['custom']),
  ];
}

/**
 * What a site asks for that is each right by itself, and not together. It is built all the same.
 *
 * @returns a sentence for each, with what to do
 */
export function findContradictions({
  index,
  policy: {acknowledge, fix, disclose},
  ...options
}: Pick<PluginOptions, 'exports' | 'index' | 'policy'>): string[] {
  const asked = askedExports(options.exports);
  return [
    ...(index === false && asked.length > 0
      ? [
          `The option "exports" asks for ${asked.join(', ')}, and none of it is made, because "index" is false: the files for machines lie beside the page of all advisories. Give "index" an address, or take them out.`,
        ]
      : []),
    ...(acknowledge > fix || fix > disclose
      ? [
          `The option "policy" promises an answer within ${acknowledge} days, a fix within ${fix}, and that a report may be public after ${disclose}: one of these steps is due before the one in front of it. Correct "acknowledge", "fix" or "disclose".`,
        ]
      : []),
  ];
}
