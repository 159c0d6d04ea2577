import {describe, expect, it} from 'vitest';
import {readRealAdvisories} from '../../../bench/realAdvisories';
import {toAdvisoryRow} from '../../../plugin/src/pages/toAdvisoryRow';
import {ENGLISH as en} from '../../../plugin/src/words/loadLanguage';
import {advise} from '../../../plugin/src/posts/advice';
import {groupBranches, newestFirst} from '../../../plugin/src/posts/groupBranches';
import {affectedProductsSection} from '../../../plugin/src/posts/sections/affectedProducts';
import {whatToDoSection} from '../../../plugin/src/posts/sections/whatToDo';
import {upgradeSteps} from '../../../plugin/src/posts/upgrade/upgradeStep';
import {recordChanges} from '../../../plugin/src/sync/recordChanges';
import {isFixed} from '../../../plugin/src/theme/SecurityAdvisories/AdvisoryTable/filters';
import {answerKind} from '../../../plugin/src/theme/SecurityAdvisories/AffectedForm/answerKind';
import {answerQuestion} from '../../../plugin/src/versions/answerQuestion';
import {readProductVersions} from '../../../plugin/src/versions/readProductVersions';
import {stateProducts} from '../../../plugin/src/versions/stateProducts';
import {REAL_ADVISORIES} from '../../given/beside';
import {buildAffectedProduct, buildPublishedAdvisory} from '../../given/build';
import {renderSection} from '../../rooms/posts/sections/render';
import type {AffectedProduct, PublishedAdvisory} from '../../../plugin/src/advisory/advisory';

/** What maintainers write besides; each is an advisory of its own. */
const WRITTEN: readonly (readonly [affected: string | null, patched: string | null])[] = [
  ['< 1.2.3', null],
  ['< 1.2.3', 'None'],
  ['<= 1.2.3', 'N/A'],
  ['< 1.2.3', '1.2.4'],
  ['<= 1.0.113', '1.0.115'],
  ['>= 1.19.0', '1.23.3'],
  ['all versions', 'TBD'],
  ['< 5.2.1', '4.3.3, 5.2.1'],
  ['< 1.2.3', '>= 1.2.3'],
  ['< 1.2.3', 'see the notes of the release'],
  ['< 1.2.3', '7e3f2a1'],
  ['< 1.2.3', '1.2.x'],
  [null, '>= 4.0.1, < 5.0.0, >= 5.0.1, < 6.0.0, >= 6.0.1'],
  ['before the landing', '1.2.3'],
];

function listAdvisories(): PublishedAdvisory[] {
  const written = WRITTEN.map(([affectedVersions, patchedVersions]) =>
    buildPublishedAdvisory({
      affectedProducts: [buildAffectedProduct({affectedVersions, patchedVersions})],
    }),
  );
  return [...(REAL_ADVISORIES.isHere ? readRealAdvisories() : []), ...written];
}

/** All that the site says of an advisory's versions. */
async function allOf(advisory: PublishedAdvisory) {
  const text = await renderSection(affectedProductsSection, advisory);
  const first = await renderSection(whatToDoSection, advisory);
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  const row = toAdvisoryRow({advisory, permalink: '/blog/x', title: advisory.summary});
  const tell = (product: string, version: string) => {
    const answer = answerQuestion({advisories: [row], wanted: product, version});
    return {kind: answerKind(answer), answer};
  };
  const toWords = (product: AffectedProduct) => {
    const {fixes, unlistedFrom} = readProductVersions(product);
    return {name: product.name, fixedIn: fixes.shown.map((each) => each.text), unlistedFrom};
  };
  const products = advisory.affectedProducts.map(toWords);
  // The newest branch of a product stands first there.
  const listed = groupBranches(stateProducts(advisory.affectedProducts))
    .flatMap(newestFirst)
    .map(({product}) => toWords(product));
  return {first, cells: lines.slice(2), row, products, listed, tell};
}

/** What a post says where not all products have a fixed version. */
const UNFIXED: readonly string[] = [
  en.noFixAdvice,
  en.noFixNamedAdvice,
  en.updateSomeAdvice,
  en.updateNamedAdvice,
  'There is no fixed version of',
  'the advisory names no fixed version',
  'The advisory names no fixed version',
];

/** The ends of a range, each with what it says of itself. */
function endsOf({affectedVersions}: AffectedProduct) {
  return [...(affectedVersions ?? '').matchAll(/(<=|>=|=|<)\s*([\w.+-]+)/g)].map(
    ([, operator = '', version = '']) => ({operator, version}),
  );
}

/** Every version that an advisory writes, each with one before and behind, and some far above. */
function laterThan(version: string, {affectedProducts}: PublishedAdvisory): string[] {
  const written = affectedProducts
    .flatMap((product) => [product.affectedVersions ?? '', product.patchedVersions ?? ''])
    .join(' ')
    .match(/\d+(?:\.\d+)*/g);
  const around = [version, ...(written ?? [])].flatMap((each) => {
    const numbers = (/\d+(?:\.\d+)*/.exec(each)?.[0] ?? '0').split('.').map(Number);
    return numbers.flatMap((number, index) =>
      [-1, 0, 1, 7].map((step) =>
        numbers.map((other, at) => (at === index ? Math.max(0, number + step) : other)).join('.'),
      ),
    );
  });
  return Array.from(new Set([...around, '99.0.0', '9999.1.1']));
}

const ADVISORIES = listAdvisories();

describe('what the site says of versions', () => {
  it('names the same fixed versions in post, table and filter', async () => {
    for (const advisory of ADVISORIES) {
      const {first, cells, row, products, listed} = await allOf(advisory);
      const holds = advisory.status.state !== 'withdrawn';
      listed.slice(0, cells.length).forEach(({name, fixedIn}, index) => {
        const cell = cells[index] ?? '';
        for (const shown of fixedIn.slice(0, 5)) {
          expect(cell).toContain(`\`${shown}\``);
        }
        // No row says that there is no fixed version where another one of its product names some.
        const entries = products.filter((each) => each.name === name);
        const isNamed = entries.some((each) => each.fixedIn.length > 0);
        const isEnded = !isNamed && entries.every((each) => each.unlistedFrom !== null);
        expect(cell.includes(en.noFixedVersion)).toBe(!isNamed && !isEnded && holds);
        expect(cell.includes('are not listed as affected')).toBe(isEnded);
        expect(cell.includes(en.fixedElsewhere)).toBe(isNamed && fixedIn.length === 0);
      });
      const all = new Set(products.flatMap(({fixedIn}) => fixedIn));
      expect(row.fixes.shown).toEqual([...all].slice(0, row.fixes.shown.length));
      expect(row.fixes.shown.length + row.fixes.more).toBe(all.size);
      expect(row.isOpen).toBe(cells.some((cell) => cell.includes(en.noFixedVersion)));
      const isAllFixed = row.products.length > 0 && !UNFIXED.some((words) => first.includes(words));
      if (holds) {
        expect(isFixed(row)).toBe(isAllFixed);
      }
    }
  });

  it('gives commands for named fixes alone, and those are not called affected', async () => {
    for (const advisory of ADVISORIES) {
      const {products, tell} = await allOf(advisory);
      for (const product of advisory.affectedProducts) {
        const shown = products.flatMap(({fixedIn}) => fixedIn);
        for (const {code} of upgradeSteps(product)) {
          const fixed = shown.find((version) => code.includes(version.replace(/^v/, '')));
          expect(fixed).toBeDefined();
          expect(tell(product.name ?? '', fixed ?? '').kind).not.toBe('affected');
        }
      }
    }
  });

  it('says "or later" only where nothing later is called affected', async () => {
    let said = 0;
    for (const advisory of ADVISORIES) {
      const {tell} = await allOf(advisory);
      for (const {row, advice} of advise(stateProducts(advisory.affectedProducts))) {
        const targets = advice.kind === 'update' ? advice.targets : [];
        for (const {fix, isOrLater} of targets) {
          const name = row.product.name ?? '';
          if (isOrLater) {
            said += 1;
            expect(tell(name, fix.name).kind).toBe('not-affected');
          }
          for (const later of isOrLater ? laterThan(fix.name, advisory) : []) {
            const {order} = row.versions;
            const read = order.readVersion(later);
            const isLater = read !== null && order.compare(read, fix.version) > 0;
            expect(isLater ? tell(name, later).kind : 'not asked').not.toBe('affected');
          }
        }
      }
    }
    expect(said).toBeGreaterThan(REAL_ADVISORIES.isHere ? 5 : 3);
  });

  it('answers for the ends of a range what the range says', async () => {
    for (const advisory of ADVISORIES) {
      const {tell} = await allOf(advisory);
      for (const product of advisory.affectedProducts) {
        for (const {operator, version} of endsOf(product)) {
          const {kind} = tell(product.name ?? '', version);
          expect(kind).not.toBe(operator.includes('=') ? 'not-affected' : 'affected');
        }
      }
    }
  });

  it('calls free what the table names as fixed, and nothing where none is named', async () => {
    for (const advisory of ADVISORIES) {
      const {products, tell} = await allOf(advisory);
      for (const {name} of advisory.affectedProducts) {
        const {answer} = tell(name ?? '', '0.0.1');
        const free = answer.kind === 'judged' ? answer.freeVersion : null;
        const bare = products.flatMap(({fixedIn}) => fixedIn).join(' ');
        expect(free === null || bare.includes(free)).toBe(true);
        expect(free === null ? 'not-affected' : tell(name ?? '', free).kind).toBe('not-affected');
      }
    }
  });

  it('records as added what is shown as fixed', async () => {
    for (const advisory of ADVISORIES) {
      const {products} = await allOf(advisory);
      const open = advisory.affectedProducts.map((each) => ({...each, patchedVersions: null}));
      const changes = recordChanges({advisory, last: {...advisory, affectedProducts: open}});
      for (const change of changes) {
        const version = change.kind === 'fixed' ? change.version : '';
        expect(products.flatMap(({fixedIn}) => fixedIn).join(' ')).toContain(version);
        expect(products.flatMap(({fixedIn}) => fixedIn)).not.toContain(`< ${version}`);
      }
    }
  });
});
