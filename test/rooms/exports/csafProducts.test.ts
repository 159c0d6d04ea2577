import {describe, expect, it} from 'vitest';
import {buildAffectedProduct} from '../../given/build';
import {documentOf} from './csafSite';
import type {AffectedProduct} from '../../../plugin/src/advisory/advisory';
import type {
  Branch,
  CsafDocument,
  FullProductName,
} from '../../../plugin/src/exports/csaf/csafDocument';

interface Leaf {
  readonly category: string;
  readonly version: string;
  readonly product: FullProductName;
}

function leavesOf(branches: readonly Branch[]): Leaf[] {
  return branches.flatMap(({category, name, product, branches: inner = []}) => [
    ...(product ? [{category, version: name, product}] : []),
    ...leavesOf(inner),
  ]);
}

/** Every product of the tree, as `status: category name`. */
function listProducts({product_tree: tree, vulnerabilities: [vulnerability] = []}: CsafDocument) {
  const {known_affected: affected = [], fixed = []} = vulnerability?.product_status ?? {};
  const statusOf = (id: string) =>
    affected.includes(id) ? 'affected' : fixed.includes(id) ? 'fixed' : 'unused';
  return [
    ...leavesOf(tree?.branches ?? []).map(
      ({category, version, product}) => `${statusOf(product.product_id)}: ${category} ${version}`,
    ),
    ...(tree?.full_product_names ?? []).map(
      ({product_id, name}) => `${statusOf(product_id)}: ${name}`,
    ),
  ];
}

async function productsOf(...products: Partial<AffectedProduct>[]): Promise<string[]> {
  return listProducts(await documentOf({affectedProducts: products.map(buildAffectedProduct)}));
}

async function affectedBy(
  affectedVersions: string | null,
  ecosystem: string | null = 'npm',
  name = 'rocket',
): Promise<string[]> {
  return productsOf({affectedVersions, ecosystem, name, patchedVersions: null});
}

describe('the product tree', () => {
  it.each([
    ['< 1.2.3', 'npm', 'product_version_range vers:npm/<1.2.3'],
    ['<= 1.2.3', 'npm', 'product_version_range vers:npm/<=1.2.3'],
    ['>= 1.0.0, < 1.2.3', 'npm', 'product_version_range vers:npm/>=1.0.0|<1.2.3'],
    ['> 1.0.0', 'npm', 'product_version_range vers:npm/>1.0.0'],
    ['= 1.2.3', 'npm', 'product_version 1.2.3'],
    ['1.2.3', 'npm', 'product_version 1.2.3'],
    ['v1.2.3', 'go', 'product_version 1.2.3'],
    ['*', 'npm', 'product_version_range vers:all/*'],
    ['1.2.x', 'npm', 'product_version_range vers:npm/>=1.2.0|<1.3.0'],
    ['[1.0,1.2)', 'maven', 'product_version_range vers:maven/>=1.0|<1.2'],
    ['< 1!2.0', 'pip', 'product_version_range vers:pypi/<1%212.0'],
    ['< 2.0.0', 'rust', 'product_version_range vers:cargo/<2.0.0'],
    ['< 2.0.0', 'go', 'product_version_range vers:golang/<2.0.0'],
    ['< 2.0.0', 'rubygems', 'product_version_range vers:gem/<2.0.0'],
    ['< 2.0.0', 'composer', 'product_version_range vers:composer/<2.0.0'],
    ['< 2.0.0', 'nuget', 'product_version_range vers:nuget/<2.0.0'],
    ['< 2.0.0', 'erlang', 'product_version_range vers:hex/<2.0.0'],
    ['< 2.0.0', 'pub', 'product_version_range vers:pub/<2.0.0'],
    ['< 2.0.0', 'swift', 'product_version_range vers:swift/<2.0.0'],
    ['< 2.0.0', 'actions', 'product_version_range vers:github/<2.0.0'],
    ['< 9.4', 'other', 'product_version_range vers:intdot/<9.4'],
    ['< 9.4.0-rc.1', null, 'product_version_range vers:semver/<9.4.0-rc.1'],
  ])('says of %s (%s) that it is %s', async (range, ecosystem, branch) => {
    expect(await affectedBy(range, ecosystem)).toEqual([`affected: ${branch}`]);
  });

  it('has a branch for each part of a range', async () => {
    expect(await affectedBy('>= 1.0.0, < 1.2.3 || = 2.0.0')).toEqual([
      'affected: product_version_range vers:npm/>=1.0.0|<1.2.3',
      'affected: product_version 2.0.0',
    ]);
  });

  it.each(['all but the newest', '< 1.2.3, sometimes', '>= 2.0.0, < 1.0.0', '1.0-1.3'])(
    'repeats what can not be told, and guesses nothing: %s',
    async (range) => {
      expect(await affectedBy(range)).toEqual([`affected: rocket (affected versions: ${range})`]);
    },
  );

  it('says where no versions are stated', async () => {
    expect(await affectedBy(null)).toEqual(['affected: rocket (affected versions not stated)']);
  });

  it('names the versions with the fix', async () => {
    expect(
      await productsOf({affectedVersions: '< 2.1.0', patchedVersions: '1.9.4, >= 2.1.0'}),
    ).toEqual([
      'affected: product_version_range vers:npm/<2.1.0',
      'fixed: product_version 1.9.4',
      'fixed: product_version 2.1.0',
    ]);
  });

  it('takes a version that is named as affected and as fixed for affected', async () => {
    expect(await productsOf({affectedVersions: '= 1.2.3', patchedVersions: '1.2.3'})).toEqual([
      'affected: product_version 1.2.3',
    ]);
  });

  it.each([
    ['pip', '= 1.0', '1.0.0'],
    ['npm', '<= 1.2.3', '1.2.3'],
  ])('does so by the meaning of a version: %s %s, %s', async (ecosystem, affectedVersions, fix) => {
    const products = await productsOf({ecosystem, affectedVersions, patchedVersions: fix});
    expect(products.filter((line) => line.startsWith('fixed'))).toEqual([]);
  });

  it('ends a range without an end at its fix, as a scanner does', async () => {
    expect(await productsOf({affectedVersions: '>= 1.0.0', patchedVersions: '1.5.3'})).toEqual([
      'affected: product_version_range vers:npm/>=1.0.0|<1.5.3',
      'fixed: product_version 1.5.3',
    ]);
  });

  it('has a version whose letters the standard takes for a range beside the tree', async () => {
    expect(
      await productsOf({affectedVersions: '= 1.0.0-small', patchedVersions: '1.0.0-smaller'}),
    ).toEqual([
      'affected: paper-rocket (affected versions: = 1.0.0-small)',
      'fixed: paper-rocket (fixed version: 1.0.0-smaller)',
    ]);
  });

  it('has one branch for a product that several entries are about', async () => {
    const document = await documentOf({
      affectedProducts: ['< 1.2.3', '>= 2.0.0, < 2.0.1', '< 1.2.3'].map((affectedVersions) =>
        buildAffectedProduct({affectedVersions, patchedVersions: null}),
      ),
    });
    const [vendor] = document.product_tree?.branches ?? [];
    expect(vendor?.branches?.map(({name}) => name)).toEqual(['paper-rocket']);
    expect(listProducts(document)).toEqual([
      'affected: product_version_range vers:npm/<1.2.3',
      'affected: product_version_range vers:npm/>=2.0.0|<2.0.1',
    ]);
  });

  it('is about the repository where the advisory names no product', async () => {
    const {product_tree, vulnerabilities} = await documentOf({affectedProducts: []});
    expect(product_tree).toEqual({
      full_product_names: [
        {
          name: 'paper-rocket/rocket (the project itself)',
          product_id: 'CSAFPID-0001',
          product_identification_helper: {purl: 'pkg:github/paper-rocket/rocket'},
        },
      ],
    });
    expect(vulnerabilities?.[0]?.product_status).toEqual({known_affected: ['CSAFPID-0001']});
  });

  it('calls a product without a name by that of the repository', async () => {
    const {product_tree: tree} = await documentOf({
      affectedProducts: [buildAffectedProduct({name: null})],
    });
    expect(leavesOf(tree?.branches ?? [])[0]?.product.name).toBe('paper-rocket/rocket < 1.2.3');
  });

  it.each([
    ['npm', '@paper/rocket', 'pkg:npm/%40paper/rocket', '@1.2.3'],
    ['pip', 'Paper_Rocket', 'pkg:pypi/paper-rocket', '@1.2.3'],
    ['maven', 'com.paper:rocket', 'pkg:maven/com.paper/rocket', '@1.2.3'],
    ['go', 'github.com/paper/rocket/v2', 'pkg:golang/github.com/paper/rocket/v2', '@v1.2.3'],
    ['rust', 'rocket', 'pkg:cargo/rocket', '@1.2.3'],
    ['rubygems', 'rocket', 'pkg:gem/rocket', '@1.2.3'],
    ['composer', 'paper/rocket', 'pkg:composer/paper/rocket', '@1.2.3'],
    ['nuget', 'Paper.Rocket', 'pkg:nuget/Paper.Rocket', '@1.2.3'],
    ['erlang', 'rocket', 'pkg:hex/rocket', '@1.2.3'],
    ['pub', 'rocket', 'pkg:pub/rocket', '@1.2.3'],
    ['actions', 'paper/rocket/launch', 'pkg:github/paper/rocket', '@1.2.3#launch'],
  ])(
    'identifies a product of %s by its package URL: %s',
    async (ecosystem, name, purl, version) => {
      const {product_tree: tree} = await documentOf({
        affectedProducts: [buildAffectedProduct({ecosystem, name})],
      });
      const urls = leavesOf(tree?.branches ?? []).map(
        ({product}) => product.product_identification_helper?.purl,
      );
      const subpath = /#.*/.exec(version)?.[0] ?? '';
      expect(urls).toEqual([`${purl}${subpath}`, `${purl}${version}`]);
    },
  );

  it('identifies only single versions of a Swift package, as its package URLs do', async () => {
    const {product_tree: tree} = await documentOf({
      affectedProducts: [
        buildAffectedProduct({ecosystem: 'swift', name: 'https://github.com/paper/rocket.git'}),
      ],
    });
    expect(
      leavesOf(tree?.branches ?? []).map(
        ({product}) => product.product_identification_helper?.purl,
      ),
    ).toEqual([undefined, 'pkg:swift/github.com/paper/rocket@1.2.3']);
  });

  it.each([
    ['other', 'rocket'],
    [null, 'rocket'],
    ['npm', 'not a name'],
    ['npm', 'JSONStream'], // another package in the small letters of a package URL
    ['maven', 'without-group'],
  ])('has no package URL where there is none: %s %s', async (ecosystem, name) => {
    const {product_tree: tree} = await documentOf({
      affectedProducts: [buildAffectedProduct({ecosystem, name})],
    });
    expect(leavesOf(tree?.branches ?? [])[0]?.product).not.toHaveProperty(
      'product_identification_helper',
    );
  });

  it('repeats in a note what the advisory says of versions, and how many products are not there', async () => {
    const {vulnerabilities} = await documentOf({
      affectedProducts: [buildAffectedProduct({patchedVersions: 'see the notes'})],
      affectedProductsOmitted: 3,
    });
    expect(vulnerabilities?.[0]?.notes).toContainEqual({
      category: 'details',
      title: 'Affected and fixed versions, as the advisory says',
      text: 'paper-rocket (npm): affected: < 1.2.3; fixed in: see the notes\nand 3 more, which only the advisory itself can tell',
    });
  });
});
