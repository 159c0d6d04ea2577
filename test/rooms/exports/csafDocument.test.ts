import {describe, expect, it} from 'vitest';
import {
  buildAffectedProduct,
  buildCredit,
  buildNameOnly,
  buildPerson,
  GHSA_ID,
} from '../../given/build';
import {PUBLISHER, documentOf, vulnerabilityOf} from './csafSite';
import type {CvssScore} from '../../../plugin/src/advisory/advisory';

const CRITICAL: CvssScore = {
  version: '3.1',
  vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  score: 9.8,
};
const OF_4: CvssScore = {
  version: '4.0',
  vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  score: 9.3,
};

describe('the document of an advisory', () => {
  it('is of the profile of security advisories, and for everybody', async () => {
    const {document} = await documentOf();
    expect(document).toMatchObject({
      aggregate_severity: {text: 'High'},
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      distribution: {tlp: {label: 'WHITE'}},
      lang: 'en',
      publisher: {category: 'vendor', name: 'Paper Rocket', namespace: 'https://rocket.example'},
      title: 'Path traversal in the launcher',
      tracking: {id: GHSA_ID, status: 'final', version: '1.0.0'},
    });
  });

  it('refers to itself, to the post, and to each repository that publishes it', async () => {
    const mirror = {owner: 'paper-rocket', name: 'mirror'};
    const {document} = await documentOf({
      publishedBy: [
        {
          repository: {owner: 'paper-rocket', name: 'rocket'},
          url: `https://github.com/paper-rocket/rocket/security/advisories/${GHSA_ID}`,
        },
        {
          repository: mirror,
          url: `https://github.com/paper-rocket/mirror/security/advisories/${GHSA_ID}`,
        },
      ],
    });
    expect(document.references.map(({category, url}) => [category, url])).toEqual([
      ['self', 'https://rocket.example/.well-known/csaf/white/2025/ghsa-2222-3333-4444.json'],
      ['self', `https://rocket.example/blog/security-advisories/${GHSA_ID}`],
      ['self', `https://github.com/paper-rocket/rocket/security/advisories/${GHSA_ID}`],
      ['self', `https://github.com/paper-rocket/mirror/security/advisories/${GHSA_ID}`],
    ]);
  });

  it('has its keys in the order of the alphabet', async () => {
    const keys = Object.keys((await documentOf()).document);
    expect(keys).toEqual([...keys].sort());
  });

  it('gives the description as plain text, in which no tag is left', async () => {
    const {document} = await documentOf({
      description: [
        '### Impact',
        'A *rocket* may <b>leave</b> [its pad](https://example.com/pad).<script>alert(1)</script>',
        '- one\n- two',
        '```js\nlaunch("<b>");\n```',
        '![a picture](https://example.com/x.png)',
      ].join('\n\n'),
    });
    expect(document.notes).toEqual([
      {
        category: 'description',
        title: 'Description',
        text: [
          'Impact',
          'A rocket may leave its pad (https://example.com/pad).',
          '- one\n- two',
          'launch("<b>");',
          'a picture',
        ].join('\n\n'),
      },
    ]);
  });

  it('shows in the description what is invisible', async () => {
    const {document} = await documentOf({description: 'safe\u202eevil'});
    expect(document.notes[0]?.text).toBe('safe‹U+202E›evil');
  });

  it('has the summary in the place of a description that is empty', async () => {
    const {document} = await documentOf({description: ''});
    expect(document.notes[0]?.text).toBe('Path traversal in the launcher');
  });

  it('names the CVE where it has one, and the GHSA id always', async () => {
    const without = await vulnerabilityOf();
    expect(without).not.toHaveProperty('cve');
    expect(without.ids).toEqual([{system_name: 'GitHub Security Advisory', text: GHSA_ID}]);
    const {document, vulnerabilities} = await documentOf({cveId: 'CVE-2025-12345'});
    expect(vulnerabilities?.[0]?.cve).toBe('CVE-2025-12345');
    expect(document.tracking.aliases).toEqual(['CVE-2025-12345']);
  });

  it('calls the first weakness by its official name, and the others in a note', async () => {
    const {cwe, notes} = await vulnerabilityOf({
      weaknesses: [
        {id: 'CWE-99999', name: 'Not yet known'},
        {id: 'CWE-22', name: 'Path traversal'},
      ],
    });
    expect(cwe).toEqual({
      id: 'CWE-22',
      name: "Improper Limitation of a Pathname to a Restricted Directory ('Path Traversal')",
    });
    expect(notes).toContainEqual({
      category: 'details',
      title: 'Weaknesses',
      text: 'CWE-99999 Not yet known\nCWE-22 Path traversal',
    });
  });

  it('scores what is affected by CVSS 3, and gives 4.0, which CSAF 2.0 has no place for, in a note', async () => {
    const {scores, notes} = await vulnerabilityOf({
      cvss: [OF_4, CRITICAL],
      affectedProducts: [buildAffectedProduct()],
    });
    expect(scores).toEqual([
      {
        cvss_v3: {
          baseScore: 9.8,
          baseSeverity: 'CRITICAL',
          vectorString: CRITICAL.vector,
          version: '3.1',
        },
        products: ['CSAFPID-0001'],
      },
    ]);
    expect(notes).toContainEqual({
      category: 'other',
      title: 'Further scores',
      text: `CVSS 4.0: 9.3 ${OF_4.vector}`,
    });
  });

  it('lets the vector say what the score is', async () => {
    const {scores} = await vulnerabilityOf({cvss: [{...CRITICAL, score: 1.2}]});
    expect(scores?.[0]?.cvss_v3.baseScore).toBe(9.8);
  });

  it('has no score for a vector that is none', async () => {
    const vulnerability = await vulnerabilityOf({
      cvss: [{version: '3.1', vector: 'CVSS:3.1/AV:N', score: 5}],
    });
    expect(vulnerability).not.toHaveProperty('scores');
  });

  it('thanks everybody once, with all that they did', async () => {
    const {acknowledgments} = await vulnerabilityOf({
      credits: [
        buildCredit('mona', {name: 'Mona Lisa', role: 'finder'}),
        buildCredit('mona', {name: 'Mona Lisa', role: 'reporter'}),
        {person: buildNameOnly('A quiet one'), role: 'tool'},
      ],
      collaborators: {
        people: [buildPerson('mona'), buildPerson('hubot')],
        teams: [{name: 'Pilots', url: 'https://github.com/orgs/paper-rocket/teams/pilots'}],
      },
    });
    expect(acknowledgments).toEqual([
      {names: ['Mona Lisa'], summary: 'found it, reported it', urls: ['https://github.com/mona']},
      {names: ['A quiet one'], summary: 'was used as a tool'},
      {
        names: ['hubot'],
        summary: 'collaborated on the advisory',
        urls: ['https://github.com/hubot'],
      },
      {
        names: ['Pilots'],
        summary: 'collaborated on the advisory',
        urls: ['https://github.com/orgs/paper-rocket/teams/pilots'],
      },
    ]);
  });

  it('gives the references of the global database as addresses that the standard takes', async () => {
    const {references} = await vulnerabilityOf({
      references: ['https://example.com/a[1]?b={c}#d', 'https://example.com/'],
    });
    expect(references).toEqual([
      {
        category: 'external',
        summary: 'example.com/a%5B1%5D?b=%7Bc%7D#d',
        url: 'https://example.com/a%5B1%5D?b=%7Bc%7D#d',
      },
      {category: 'external', summary: 'example.com/', url: 'https://example.com/'},
    ]);
  });

  it('says that a withdrawn advisory is withdrawn, and of no product any more that it is affected', async () => {
    const {document, ...rest} = await documentOf({
      status: {state: 'withdrawn', at: '2025-03-01T12:00:00.000Z'},
      affectedProducts: [buildAffectedProduct()],
    });
    expect(rest).toEqual({});
    expect(document).toMatchObject({
      category: 'csaf_base',
      title: 'Withdrawn: Path traversal in the launcher',
      notes: [
        {
          category: 'description',
          title: 'Reasoning for Withdrawal',
          text: 'This advisory was withdrawn on March 1, 2025. It no longer holds and stays here for the record.\n\nA rocket may leave its pad by ../.',
        },
      ],
      tracking: {status: 'final', version: '2.0.0'},
    });
  });

  it('says of a closed advisory that it is closed, and keeps what it said', async () => {
    const {document, vulnerabilities} = await documentOf({
      status: {state: 'closed', at: '2025-03-01T12:00:00.000Z'},
    });
    expect(document.title).toBe('Closed: Path traversal in the launcher');
    expect(document.notes[0]).toMatchObject({category: 'general', title: 'Closed'});
    expect(vulnerabilities).toHaveLength(1);
  });

  it('calls the vendor by the name of a publisher who is one, else of who has the repository', async () => {
    const affectedProducts = [buildAffectedProduct()];
    const vendorOf = async (category: 'coordinator' | 'vendor') =>
      (await documentOf({affectedProducts}, {publisher: {...PUBLISHER, category}})).product_tree
        ?.branches?.[0]?.name;
    expect(await vendorOf('vendor')).toBe('Paper Rocket');
    expect(await vendorOf('coordinator')).toBe('paper-rocket');
  });
});
