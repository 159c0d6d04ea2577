import {code, codeBlock, folded, heading, paragraph} from '../nodes';
import {text} from '../../words/inline';
import {groupBranches, newestFirst} from '../groupBranches';
import {upgradeSteps} from '../upgrade/upgradeStep';
import {readProductVersions} from '../../versions/readProductVersions';
import type {RootContent} from 'mdast';
import type {PublishedAdvisory} from '../../advisory/advisory';
import type {Language} from '../../words/language';
import type {Labels} from '../../words/createLabels';
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

/** What nearly all advisories name; of more, the newest are there at once. */
const MOST_STEPS = 2;
const MOST_UPGRADES = 5;

/** Some at once, and the rest to open. */
function someAndMore<Value>({
  values,
  most,
  toNodes,
  labels,
}: {
  values: readonly Value[];
  most: number;
  toNodes: (value: Value) => RootContent[];
  labels: Labels;
}): RootContent[] {
  const more = values.slice(most);
  return [
    ...values.slice(0, most).flatMap(toNodes),
    ...(more.length === 0 ? [] : [folded(labels.moreProducts(more.length), more.flatMap(toNodes))]),
  ];
}

/** Each version has a block of its own: what is copied together would be run together. */
function upgradeNodes(
  {name, ecosystem, steps}: Upgrade,
  {isNamed, labels}: {isNamed: boolean; labels: Labels},
): RootContent[] {
  const [file = null] = [...steps.values()].map((step) => step.file);
  const lead = [
    ...(isNamed ? [code(name), text(` (${ecosystem})`)] : []),
    ...(isNamed && file !== null ? [text(' · ')] : []),
    ...(file === null ? [] : [code(file)]),
  ];
  return [
    ...(lead.length === 0 ? [] : [paragraph([...lead, text(':')])]),
    ...someAndMore({
      values: [...steps.values()],
      most: MOST_STEPS,
      toNodes: (step) => [codeBlock({lang: step.language, value: step.code})],
      labels,
    }),
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
    ...someAndMore({
      values: upgrades,
      most: MOST_UPGRADES,
      toNodes: (upgrade) => upgradeNodes(upgrade, {isNamed: upgrades.length > 1, labels}),
      labels,
    }),
  ];
}
