import {code, codeBlock, heading, paragraph, text} from '../nodes';
import {upgradeSteps} from '../upgrade/upgradeStep';
import {orderOf} from '../../versions/orderOf';
import {productIdentity} from '../../versions/productIdentity';
import {readProductVersions} from '../../versions/readProductVersions';
import type {RootContent} from 'mdast';
import type {AffectedProduct, PublishedAdvisory} from '../../advisory';
import type {Language} from '../labels';
import type {UpgradeStep} from '../upgrade/upgradeStep';

interface Upgrade {
  readonly name: string;
  readonly ecosystem: string;
  /** By what they say, so that none is there twice. */
  readonly steps: ReadonlyMap<string, UpgradeStep>;
}

/** Those that have the newest fixed version first. */
function newestFirst(products: readonly AffectedProduct[]): AffectedProduct[] {
  const newest = (product: AffectedProduct) => readProductVersions(product).fixes.named.at(-1);
  return [...products].sort((one, other) => {
    const [first, second] = [newest(one), newest(other)];
    return first && second ? orderOf(one.ecosystem).compare(second.version, first.version) : 0;
  });
}

/** A product that has several affected ranges stands in the advisory once for each. */
function upgradesOf({affectedProducts}: PublishedAdvisory): Upgrade[] {
  const products = new Map<string, AffectedProduct[]>();
  for (const product of affectedProducts) {
    const {name, ecosystem} = product;
    const identity = productIdentity({ecosystem, name: name ?? ''});
    products.set(identity, [...(products.get(identity) ?? []), product]);
  }
  return [...products.values()].flatMap((group) => {
    const [first] = group;
    const steps = newestFirst(group).flatMap((product) =>
      upgradeSteps(
        product,
        group.filter((other) => other !== product),
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
