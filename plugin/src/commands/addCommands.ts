import {addCommand} from './advisoryCommand';
import {CHECK} from './check';
import {POLICY} from './policy';
import {STATUS} from './status';
import {LINT} from './lint';
import {SYNC} from './sync';
import type {CommanderStatic} from 'commander';
import type {Instance} from './advisoryCommand';

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
  addCommand(cli, SYNC, all);
  addCommand(cli, CHECK, all);
  addCommand(cli, STATUS, all);
  addCommand(cli, LINT, all);
  addCommand(cli, POLICY, all);
}
