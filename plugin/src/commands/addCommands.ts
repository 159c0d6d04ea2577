import {addCommand} from './advisoryCommand';
import type {CommanderStatic} from 'commander';
import type {AdvisoryCommand, Instance} from './advisoryCommand';
import type {CheckFlags} from './check';
import type {LintFlags} from './lint';
import type {PolicyFlags} from './policy';
import type {StatusFlags} from './status';
import type {SyncFlags} from './sync';

// What a command does is loaded when it is called: every command of Docusaurus' adds all of ours.

const SYNC: AdvisoryCommand<SyncFlags> = {
  name: 'advisories:sync',
  description: 'Make the News posts say what GitHub says about security advisories.',
  flags: [
    {
      flag: '--accept-removals',
      description: 'believe GitHub when many advisories are gone at once',
    },
  ],
  run: async (params) => (await import('./sync.js')).run(params),
};

const CHECK: AdvisoryCommand<CheckFlags> = {
  name: 'advisories:check',
  description: 'Say where the News posts, or a deployed site, differ from GitHub.',
  flags: [
    {flag: '--site <url>', description: 'the home page of a deployed site, in place of the posts'},
    {flag: '--fix', description: 'make the posts, and leave them for a commit'},
  ],
  run: async (params) => (await import('./check.js')).run(params),
};

const STATUS: AdvisoryCommand<StatusFlags> = {
  name: 'advisories:status',
  description: 'Say which reports are waiting or late, to those who may see them.',
  flags: [
    {flag: '--summary', description: 'write Markdown, for the summary of a workflow'},
    {flag: '--fail-on <what>', description: 'exit with 2 if something is "overdue", or "due:3"'},
    {flag: '--reveal', description: 'name the reports in a public workflow, too'},
  ],
  run: async (params) => (await import('./status.js')).run(params),
};

const LINT: AdvisoryCommand<LintFlags> = {
  name: 'advisories:lint',
  description: 'Say what makes the published security advisories worse for their readers.',
  flags: [
    {
      flag: '--fail-on <level>',
      description: 'exit with 2 from this level on: info, warn or error (default: error)',
    },
    {
      flag: '--reveal',
      description:
        "name people whose credits are not public in a public repository's workflow, too",
    },
  ],
  run: async (params) => (await import('./lint.js')).run(params),
};

const POLICY: AdvisoryCommand<PolicyFlags> = {
  name: 'advisories:policy',
  description: 'Write the security policy that the site promises as a SECURITY.md.',
  flags: [
    {
      flag: '--out <file>',
      description: 'where to write it (default: SECURITY.md in the root of the repository)',
    },
    {flag: '--print', description: 'write it to standard output, and no file'},
  ],
  run: async (params) => (await import('./policy.js')).run(params),
};

/** All of the plugin's commands, in the order of `docusaurus --help`. */
export const COMMANDS = [SYNC, CHECK, STATUS, LINT, POLICY] as const;

/** All instances of a command line: they share the commands. */
const instances = new WeakMap<CommanderStatic, Instance[]>();

/** Adds the plugin's commands to Docusaurus' command line, once for all instances of the plugin. */
export function addCommands(cli: CommanderStatic, instance: Instance): void {
  const known = instances.get(cli);
  if (known) {
    known.push(instance);
    return;
  }
  const all = [instance];
  instances.set(cli, all);
  COMMANDS.forEach((command) => {
    addCommand(cli, command, all);
  });
}
