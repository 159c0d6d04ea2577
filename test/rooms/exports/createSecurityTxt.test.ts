import {describe, expect, it} from 'vitest';
import {createSecurityTxt, describeLack} from '../../../plugin/src/exports/createSecurityTxt';
import {buildExportParams} from './build';
import type {SecurityTxtOptions} from '../../../plugin/src/options/exportOptions';
import type {ExportParams} from '../../../plugin/src/options/exportFormat';

const NOW = new Date('2026-11-29T10:00:00Z');
const NOTHING: SecurityTxtOptions = {contact: [], encryption: [], preferredLanguages: []};

async function fieldsOf(
  changes: Partial<ExportParams> = {},
  {
    now = NOW,
    csafUrl = null,
    ...options
  }: Partial<SecurityTxtOptions> & {
    now?: Date;
    csafUrl?: string | null;
  } = {},
): Promise<string[]> {
  const create = createSecurityTxt({...NOTHING, ...options}, {now, csafUrl: () => csafUrl});
  const [file] = await create(buildExportParams(changes));
  expect(file?.path).toBe('.well-known/security.txt');
  return String(file?.content).trim().split('\n');
}

describe('createSecurityTxt', () => {
  it('says where to report, until when that holds, and what else there is', async () => {
    const csafUrl = 'https://rocket.example/.well-known/csaf/provider-metadata.json';
    expect(
      await fieldsOf(
        {policyUrl: 'https://rocket.example/security/policy', locales: ['en', 'de']},
        {csafUrl},
      ),
    ).toEqual([
      'Contact: https://github.com/paper-rocket/rocket/security/advisories/new',
      'Expires: 2027-06-01T00:00:00.000Z',
      'Policy: https://rocket.example/security/policy',
      'Acknowledgments: https://rocket.example/security/credits',
      'Preferred-Languages: en, de',
      'Canonical: https://rocket.example/.well-known/security.txt',
      `CSAF: ${csafUrl}`,
    ]);
  });

  it("says what the site says in the place of what the plugin knows, in the site's order", async () => {
    const fields = await fieldsOf(
      {},
      {
        contact: ['mailto:security@rocket.example', 'tel:+49-30-1234'],
        encryption: ['https://rocket.example/key.asc'],
        preferredLanguages: ['fr'],
      },
    );
    expect(fields.slice(0, 2)).toEqual([
      'Contact: mailto:security@rocket.example',
      'Contact: tel:+49-30-1234',
    ]);
    expect(fields).toContain('Encryption: https://rocket.example/key.asc');
    expect(fields).toContain('Preferred-Languages: fr');
  });

  it.each([
    ['2026-11-01T00:00:00Z', '2027-06-01'],
    ['2026-11-30T23:59:59Z', '2027-06-01'],
    ['2026-12-01T00:00:00Z', '2027-07-01'],
    ['2026-06-15T00:00:00Z', '2027-01-01'],
  ])('is the same all month, and holds for less than a year: %s', async (now, day) => {
    const fields = await fieldsOf({}, {now: new Date(now)});
    expect(fields).toContain(`Expires: ${day}T00:00:00.000Z`);
  });

  it('claims no address where nobody looks', async () => {
    const fields = await fieldsOf({siteUrl: 'https://rocket.example/docs/'});
    expect(fields.some((field) => field.startsWith('Canonical:'))).toBe(false);
  });

  it('says what to do where nobody is to be reached', async () => {
    await expect(fieldsOf({reportPlaces: []})).rejects.toThrow(/has no contact.*"exports"/);
  });
});

describe('describeLack', () => {
  it('names what a hand-written file does not say', () => {
    expect(describeLack('contact: mailto:a@b\n', 'Contact: c\nExpires: d\nPolicy: e\n')).toBe(
      'It does not say Expires, Policy.',
    );
    expect(describeLack('Contact: a\nExpires: b\n', 'Contact: c\nExpires: d\n')).toBeNull();
  });
});
