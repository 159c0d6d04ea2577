import {code, codeBlock, heading, paragraph, text} from '../nodes';
import {groupBranches, newestFirst} from '../productBranches';
import {upgradeSteps} from '../upgrade/upgradeStep';
import {readProductVersions} from '../../versions/readProductVersions';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../advisory';
import type {Language} from '../labels';
import type {UpgradeStep} from '../upgrade/upgradeStep';

interface Upgrade {
  readonly name: string;
  readonly ecosystem: string;
  /** By what they say, so that none is there twice. */
  readonly steps: ReadonlyMap<string, UpgradeStep>;
}

function upgradesOf({affectedProducts}: PublishedAdvisory): Upgrade[] {
  const branches = affectedProducts.map((product) => ({
    product,
    versions: readProductVersions(product),
  }));
  return groupBranches(branches).flatMap((group) => {
    const first = group[0]?.product;
    const steps = newestFirst(group).flatMap(({product}) =>
      upgradeSteps(
        product,
        group.map((other) => other.product).filter((other) => other !== product),
      ),
    );
    return first?.name && first.ecosystem && steps.length > 0
      ? [
          {
            name: first.name,
            ecosystem: first.ecosystem,
            steps: new Map(steps.map((step) => [step.code, step])),
          },
        ]
      : [];
  });
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
