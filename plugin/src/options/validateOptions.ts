import {logger} from '@docusaurus/logger';
import {OptionsSchema} from './optionsSchema';
import {holdsSecret, refuseTokens} from './refuseTokens';
import {PLUGIN_NAME} from './pluginName';
import type {OptionValidationContext} from '@docusaurus/types';
import type {Options, PluginOptions} from './options';

/** Of the instance, where the site gives it one that is plainly no token. */
function readId(options: Options | undefined): string | null {
  const id: unknown = options?.id;
  return typeof id === 'string' && /^[\w-]{1,40}$/.test(id) && !holdsSecret(id, {isTokenEnv: true})
    ? id
    : null;
}

function validateAll({
  validate,
  options,
}: OptionValidationContext<Options | undefined, PluginOptions>): PluginOptions {
  refuseTokens(options);
  const validated = validate(OptionsSchema, options);
  if (validated.policy.page && validated.index === false) {
    throw new Error(
      logger.interpolate`The option code=${'policy.page'} is true, but code=${'index'} is false: the page of the policy lies below the page of all advisories, so a site has both or neither.`,
    );
  }
  return validated;
}

/**
 * Docusaurus' hook: checks a site's options and fills in the defaults.
 *
 * @throws An error that names every wrong option, its value and what is expected; of a token it
 * says only that there is one.
 */
export function validateOptions(
  context: OptionValidationContext<Options | undefined, PluginOptions>,
): PluginOptions {
  try {
    return validateAll(context);
  } catch (error) {
    // Docusaurus names neither the plugin nor the instance. Nothing else of the error is carried along:
    // it may hold what was given.
    const id = readId(context.options);
    const instance = id === null ? '' : ` (id "${id}")`;
    const message = error instanceof Error ? error.message : String(error);
    // eslint-disable-next-line preserve-caught-error -- see above
    throw new Error(`${PLUGIN_NAME}${instance}: ${message}`);
  }
}
