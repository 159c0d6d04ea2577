import fs from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readRealAdvisories} from '../../../bench/realAdvisories';
import {shapeAdvisory} from '../../../plugin/src/door/shapeAdvisory';
import {readAdvisory} from '../../../plugin/src/github/readAdvisory';
import demo from '../../../website/demo/advisories';
import {CSAF_SCHEMAS, REAL_ADVISORIES} from '../../given/beside';
import {SINK_CASES, TEXT_CASES} from '../hostile/corpus';
import {randomCase} from '../hostile/randomAdvisories';
import {buildAdvisoryModel, buildEnvironment, buildReadingRules} from '../../given/build';
import {runs} from '../../given/seed';
import {hostileLine, hostileMarkdown} from '../../given/strangersWords';
import {createSite, listDocuments, readJson, throughTheDoor} from '../../rooms/exports/csafSite';
import {findCsafFaults} from '../../rooms/exports/csafValidator';
import type {PublishedAdvisory} from '../../../plugin/src/advisory/advisory';

function readDemo(): PublishedAdvisory[] {
  const rules = buildReadingRules();
  return (demo.repositories ?? []).flatMap(({full_name, advisories = []}) => {
    const [owner = '', name = ''] = full_name.split('/');
    return advisories.flatMap((item) => {
      const advisory = readAdvisory({item, repository: {owner, name}, rules});
      return advisory
        ? [{...advisory, publishedBy: [{repository: advisory.repository, url: advisory.url}]}]
        : [];
    });
  });
}

const readReal = () => (REAL_ADVISORIES.isHere ? readRealAdvisories() : []);

/** What the standard's own tests say of the documents of a site, by their places. */
async function faultsIn(files: ReadonlyMap<string, string>): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const [place, document] of listDocuments(files)) {
    faults.push(...(await findCsafFaults(document)).map((fault) => ({place, ...fault})));
  }
  return faults;
}

/** The schemas of documents and of metadata, which refers to that of documents. */
function compileSchemas() {
  const ajv = new Ajv2020({allErrors: true, strict: false});
  addFormats(ajv);
  const read = (name: string) =>
    JSON.parse(fs.readFileSync(path.join(CSAF_SCHEMAS.file, name), 'utf8')) as object;
  for (const version of ['2.0', '3.0', '3.1']) {
    // They are not here: the tests of the standard, above, hold each score against them.
    ajv.addSchema({$id: `https://www.first.org/cvss/cvss-v${version}.json`, ...CVSS[version]});
  }
  ajv.addSchema(read('csaf-2.0-csaf.schema.json'));
  return {
    isDocument: ajv.compile({
      $ref: 'https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json',
    }),
    isProvider: ajv.compile(read('csaf-2.0-provider.schema.json')),
  };
}

const CVSS: Readonly<Record<string, object>> = {
  '2.0': {not: {}},
  '3.0': {properties: {version: {const: '3.0'}}},
  '3.1': {properties: {version: {const: '3.1'}}},
};

const VERSIONISH = [
  ...['1', '1.2', '1.2.3', '2.0.0-rc.1', 'v1.4', '0', '2024-01-01', 'deadbee', '1.x', '*', 'none'],
  ...['1.0.0-small', '1!2.0', '1.0.0+b|1', '1.2.3-prior'],
  ...['<', '<=', '>', '>=', '=', '!=', '^', '~>', ' ', ', ', ' || ', '[', ')', ',', 'and later'],
];
const versions = fc.option(
  fc.array(fc.constantFrom(...VERSIONISH), {maxLength: 6}).map((parts) => parts.join('')),
);
const date = fc.option(
  fc
    .date({min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true})
    .map((each) => each.toISOString()),
);

const ECOSYSTEMS = [
  ...['npm', 'pip', 'go', 'maven', 'composer', 'nuget', 'rust', 'rubygems', 'erlang', 'pub'],
  ...['swift', 'actions', 'other', 'New one'],
];

const product = fc.record({
  ecosystem: fc.option(fc.constantFrom(...ECOSYSTEMS)),
  name: fc.option(
    fc.oneof(
      fc.constantFrom('rocket', '@a/b', 'a:b', 'github.com/a/b', 'a/b', 'a/b/c', '../x'),
      hostileLine,
    ),
  ),
  affectedVersions: versions,
  patchedVersions: versions,
  vulnerableFunctions: fc.array(hostileLine, {maxLength: 2}),
});

const METRICS = {
  AV: 'NALP',
  AC: 'LH',
  PR: 'NLH',
  UI: 'NR',
  S: 'UC',
  C: 'NLH',
  I: 'NLH',
  A: 'NLH',
  E: 'XUPFH',
  RL: 'XOTWU',
  MAV: 'XNALP',
  MS: 'XUC',
  CR: 'XLMH',
};
const vector = fc
  .tuple(
    fc.constantFrom('3.0', '3.1'),
    ...Object.entries(METRICS).map(([metric, values], index) =>
      fc.option(
        fc.constantFrom(...Array.from(values)).map((value) => `/${metric}:${value}`),
        {nil: '', freq: index < 8 ? 50 : 1},
      ),
    ),
  )
  .map(([version, ...metrics]) => `CVSS:${version}${metrics.join('')}`);
const score = fc.record({
  version: fc.constantFrom('2.0', '3.0', '3.1', '4.0'),
  vector: fc.option(
    fc.oneof(
      vector,
      fc.constantFrom('AV:N/AC:L/Au:N/C:P/I:P/A:P', 'CVSS:3.1/AV:N', 'CVSS:4.0/AV:N', 'x'),
    ),
  ),
  score: fc.option(fc.double({min: 0, max: 10, noNaN: true})),
});

const change = fc.oneof(
  fc.record({
    kind: fc.constant('severity'),
    at: date,
    from: fc.constantFrom('low', null),
    to: fc.constantFrom('high', 'critical', null),
  }),
  fc.record({
    kind: fc.constant('fixed'),
    at: date,
    product: hostileLine,
    version: fc.constantFrom('1', '1.2.3'),
  }),
  fc.record({kind: fc.constant('cve'), at: date, cveId: fc.constant('CVE-2025-12345')}),
);

/** Whatever an advisory may hold; the door gives it its shape. */
const claim = fc.record({
  cveId: fc.constantFrom(null, 'CVE-2025-12345', 'CVE-1999-0001'),
  summary: hostileLine,
  description: hostileMarkdown.map((text) => `${text}\n\n## Workarounds\n\n${text}`),
  severity: fc.constantFrom('high', 'critical', null),
  cvss: fc.array(score, {maxLength: 3}),
  weaknesses: fc.array(
    fc.record({id: fc.constantFrom('CWE-79', 'CWE-0', 'CWE-01', 'CWE-99999'), name: hostileLine}),
    {maxLength: 3},
  ),
  affectedProducts: fc.array(product, {maxLength: 4}),
  affectedProductsOmitted: fc.option(fc.nat()),
  credits: fc.array(
    fc.record({
      person: fc.record({login: fc.constant(null), name: hostileLine, url: fc.constant(null)}),
      role: fc.constantFrom('finder', 'other'),
    }),
    {maxLength: 3},
  ),
  status: fc.record({state: fc.constantFrom('published', 'withdrawn', 'closed'), at: date}),
  createdAt: date,
  publishedAt: date,
  updatedAt: date,
  references: fc.option(
    fc.array(
      fc.oneof(
        fc.webUrl({withFragments: true, withQueryParameters: true}),
        fc.constantFrom(
          'https://a.example/[x]?y=[z]#a#b',
          'https://a.example/%C3%BC|^`{}',
          'https://[::1]/',
        ),
        hostileLine.map((text) => `https://a.example/${text}`),
      ),
      {maxLength: 4},
    ),
  ),
  changes: fc.array(change, {maxLength: 4}),
});

function shape(value: object): PublishedAdvisory[] {
  const advisory = shapeAdvisory({...buildAdvisoryModel(), ...value}, buildEnvironment());
  return advisory
    ? [{...advisory, publishedBy: [{repository: advisory.repository, url: advisory.url}]}]
    : [];
}

describe('by the mandatory tests of the standard', () => {
  it('the documents of the demo are valid', async () => {
    const files = await createSite({advisories: readDemo()});
    expect(listDocuments(files).length).toBeGreaterThan(15);
    expect(await faultsIn(files)).toEqual([]);
  });

  it.skipIf(!REAL_ADVISORIES.isHere)(
    REAL_ADVISORIES.nameOf('the documents of real advisories are valid'),
    async () => {
      const files = await createSite({advisories: readReal()});
      expect(listDocuments(files).length).toBeGreaterThan(300);
      expect(await faultsIn(files)).toEqual([]);
    },
  );

  it('the documents of the hostile corpus are valid', async () => {
    const advisories = throughTheDoor([...SINK_CASES, ...TEXT_CASES]);
    const files = await createSite({advisories});
    expect(listDocuments(files)).toHaveLength(advisories.length);
    expect(await faultsIn(files)).toEqual([]);
  });

  it('the document of whatever passes the door is valid', async () => {
    const fromGitHub = fc.array(randomCase, {maxLength: 1}).map(throughTheDoor);
    const fromDisk = claim.map(shape);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fromGitHub, fromDisk), async (advisories) => {
        const files = await createSite({advisories});
        expect(await faultsIn(files)).toEqual([]);
        expect(listDocuments(files)).toHaveLength(advisories.length);
      }),
      {numRuns: runs(200)},
    );
  });
});

describe.skipIf(!CSAF_SCHEMAS.isHere)(
  CSAF_SCHEMAS.nameOf('by the JSON schemas of the standard'),
  () => {
    it('documents and metadata of the demo and of real advisories are valid', async () => {
      const {isDocument, isProvider} = compileSchemas();
      const files = await createSite({advisories: [...readDemo(), ...readReal()]});
      const faults = listDocuments(files).flatMap(([place, document]) =>
        isDocument(document) ? [] : [{place, errors: isDocument.errors}],
      );
      expect(faults).toEqual([]);
      isProvider(readJson(files, 'provider-metadata.json'));
      expect(isProvider.errors).toBeNull();
    });

    it('the feed and what describes it have the fields of the examples', async () => {
      const files = await createSite({advisories: readDemo()});
      const example = (name: string): unknown =>
        JSON.parse(fs.readFileSync(path.join(CSAF_SCHEMAS.file, 'rolie-examples', name), 'utf8'));
      const pairs = [
        ['feed-tlp-white.json', 'feed-tlp-white.json'],
        ['service.json', 'service.json'],
        ['category-white.json', 'category.json'],
      ] as const;
      for (const [ours, theirs] of pairs) {
        expect(listFields(readJson(files, ours))).toEqual(listFields(example(theirs)));
      }
    });
  },
);

/** The paths of all values, whichever place of a list they are at. */
function listFields(value: unknown, at = ''): string[] {
  const inner = Array.isArray(value)
    ? value.flatMap((each) => listFields(each, `${at}[]`))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => listFields(each, `${at}.${key}`))
      : [at];
  return [...new Set(inner)].sort();
}
