import {code, codeBlock, heading, paragraph, text} from '../nodes';
import {upgradeSteps} from '../upgrade/upgradeStep';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../advisory';
import type {Language} from '../labels';
import type {UpgradeStep} from '../upgrade/upgradeStep';

interface Upgrade {
  readonly name: string;
  readonly ecosystem: string;
  /** By what they say, so that none is there twice. */
  readonly steps: Map<string, UpgradeStep>;
}

/** A product that has several affected ranges stands in the advisory once for each. */
function upgradesOf({affectedProducts}: PublishedAdvisory): Upgrade[] {
  const upgrades = new Map<string, Upgrade>();
  for (const product of affectedProducts) {
    const {name, ecosystem} = product;
    const steps = upgradeSteps(product);
    if (name === null || ecosystem === null || steps.length === 0) {
      continue;
    }
    const key = `${ecosystem} ${name}`;
    const upgrade = upgrades.get(key) ?? {name, ecosystem, steps: new Map<string, UpgradeStep>()};
    steps.forEach((step) => upgrade.steps.set(step.code, step));
    upgrades.set(key, upgrade);
  }
  return [...upgrades.values()];
}

/** Each version has a block of its own: what is copied together would be run together. */
function upgradeNodes({name, ecosystem, steps}: Upgrade, isNamed: boolean): RootContent[] {
  const [file = null] = [...steps.values()].map((step) => step.file);
  const lead = [
    ...(isNamed ? [code(name), text(` (${ecosystem})`)] : []),
    ...(isNamed && file !== null ? [text(' · ')] : []),
    ...(file === null ? [] : [code(file)]),
  ];
  return [
    ...(lead.length === 0 ? [] : [paragraph([...lead, text(':')])]),
    ...[...steps.values()].map((step) => codeBlock({lang: step.language, value: step.code})),
  ];
}

/** How to get the fixed versions, to copy; left out where it is not plain, or does not hold. */
export function updateSection(advisory: PublishedAdvisory, {labels}: Language): RootContent[] {
  const upgrades = advisory.status.state === 'withdrawn' ? [] : upgradesOf(advisory);
  if (upgrades.length === 0) {
    return [];
  }
  const isChoice = upgrades.some(({steps}) => steps.size > 1);
  return [
    heading(labels.update),
    ...(isChoice ? [paragraph([text(labels.severalFixedVersions)])] : []),
    ...upgrades.flatMap((upgrade) => upgradeNodes(upgrade, upgrades.length > 1)),
  ];
}
