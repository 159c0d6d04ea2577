import {
  createMessage,
  encryptKey,
  generateKey,
  readKey,
  readPrivateKey,
  readSignature,
  verify,
} from 'openpgp';
import {beforeAll, describe, expect, it} from 'vitest';
import {createCsaf} from '../../../plugin/src/exports/csaf/createCsaf';
import {buildPublishedAdvisory} from '../../given/build';
import {recordReport} from '../../given/recordReport';
import {PUBLISHER, buildExportParams, createSite, readJson} from './csafSite';

const NAME = 'CSAF_SIGNING_KEY';
const PLACE = 'white/2025/ghsa-2222-3333-4444.json';

/** When the key of these tests was made. */
const KEY_DATE = new Date('2025-02-01T00:00:00Z');
const BEFORE_KEY = buildPublishedAdvisory();
const AFTER_KEY = buildPublishedAdvisory({updatedAt: '2025-03-01T00:00:00.000Z'});

async function makeKey(options: Partial<Parameters<typeof generateKey>[0]> = {}): Promise<string> {
  const {privateKey} = await generateKey({
    userIDs: [{name: 'Security team', email: 'security@rocket.example'}],
    date: KEY_DATE,
    ...options,
    format: 'armored',
  });
  return privateKey;
}

async function signedSite(key: string, advisory = AFTER_KEY): Promise<Map<string, string>> {
  return createSite({advisories: [advisory], signingKeyEnv: NAME, env: {[NAME]: key}});
}

/** Checks the signature of the document by the public key that the site has. */
async function readSignedDate(files: ReadonlyMap<string, string>): Promise<Date | null> {
  const armored = [...files].find(([place]) => place.startsWith('openpgp/'))?.[1] ?? '';
  const signature = await readSignature({armoredSignature: files.get(`${PLACE}.asc`) ?? ''});
  const {signatures} = await verify({
    message: await createMessage({binary: Buffer.from(files.get(PLACE) ?? '')}),
    signature,
    verificationKeys: (await readKey({armoredKey: armored})).toPublic(),
  });
  expect(await signatures[0]?.verified).toBe(true);
  return signature.packets[0]?.created ?? null;
}

describe('signed documents', () => {
  let key: string;
  beforeAll(async () => {
    key = await makeKey();
  });

  it('have a signature beside them by the key whose public part the site has', async () => {
    const files = await signedSite(key);
    expect(await readSignedDate(files)).toEqual(new Date('2025-03-01T00:00:00Z'));
    const publicKey = [...files].find(([place]) => place.startsWith('openpgp/'));
    expect(publicKey?.[1]).toMatch(/^-----BEGIN PGP PUBLIC KEY BLOCK-----/);
    expect([...files.values()].join('')).not.toContain('PRIVATE KEY');
  });

  it('make a trusted provider of the site, which names its key', async () => {
    const files = await signedSite(key);
    const fingerprint = (await readPrivateKey({armoredKey: key})).getFingerprint().toUpperCase();
    expect(readJson(files, 'provider-metadata.json')).toMatchObject({
      public_openpgp_keys: [
        {fingerprint, url: `https://rocket.example/.well-known/csaf/openpgp/${fingerprint}.asc`},
      ],
      role: 'csaf_trusted_provider',
    });
    expect(readJson(files, 'feed-tlp-white.json')).toMatchObject({
      feed: {
        entry: [
          {
            link: expect.arrayContaining([
              {rel: 'signature', href: `https://rocket.example/.well-known/csaf/${PLACE}.asc`},
            ]) as unknown,
          },
        ],
      },
    });
  });

  it.each([
    ['Ed25519', {type: 'ecc', curve: 'ed25519Legacy'}],
    ['RSA', {type: 'rsa', rsaBits: 2048}],
    ['Curve25519 of RFC 9580', {type: 'curve25519'}],
    ['Curve448', {type: 'curve448'}],
  ] as const)('have the same signature for the same document: %s', async (_, options) => {
    const own = await makeKey(options);
    expect(await signedSite(own)).toEqual(await signedSite(own));
  });

  it('have none that is older than the key', async () => {
    expect(await readSignedDate(await signedSite(key, BEFORE_KEY))).toEqual(KEY_DATE);
  });
});

describe('a key that can not be used', () => {
  it.each([
    ['ECDSA', {type: 'ecc', curve: 'nistP256'}],
    ['version 6', {config: {v6Keys: true}}],
  ] as const)('is one whose signatures differ at each build: %s', async (_, options) => {
    const own = await makeKey(options);
    await expect(signedSite(own)).rejects.toThrow(
      /^The environment variable CSAF_SIGNING_KEY holds a key .* others at every build.*Ed25519/,
    );
  });

  it('is one that can not be read, and the message does not repeat it', async () => {
    const broken = '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nsecret\n';
    const error = await signedSite(broken).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/CSAF_SIGNING_KEY .* it can not be read.*gpg --armor/);
    expect(String(error)).not.toContain('secret\n');
    expect(error).not.toHaveProperty('cause');
  });

  it('is a public one', async () => {
    const {publicKey} = await generateKey({userIDs: [{name: 'x'}], format: 'armored'});
    await expect(signedSite(publicKey)).rejects.toThrow('it can not be read');
  });

  it('is one that needs a passphrase', async () => {
    const locked = await encryptKey({
      privateKey: await readPrivateKey({armoredKey: await makeKey()}),
      passphrase: 'open sesame',
    });
    await expect(signedSite(locked.armor())).rejects.toThrow(
      /CSAF_SIGNING_KEY .* it needs a passphrase.*gpg --change-passphrase/,
    );
  });

  it('is one that had expired when the document came out', async () => {
    const expired = await makeKey({keyExpirationTime: 60});
    await expect(signedSite(expired)).rejects.toThrow(
      /can not sign as of 2025-03-01T00:00:00.000Z.*gpg --quick-set-expire/,
    );
  });
});

describe('a site without a key', () => {
  it.each([{}, {[NAME]: ''}, {[NAME]: ' \n'}])(
    'says once that its documents are not signed where a variable is named: %j',
    async (env) => {
      const {report, messages} = recordReport();
      const create = createCsaf({publisher: PUBLISHER, signingKeyEnv: NAME}, env, report);
      const files = await create(buildExportParams({advisories: [AFTER_KEY]}));
      expect(messages).toEqual([
        expect.stringMatching(/^info: The CSAF documents are not signed: .* CSAF_SIGNING_KEY,/),
      ]);
      expect(files.filter(({path}) => path.endsWith('.asc'))).toEqual([]);
    },
  );

  it('says nothing where none is named', async () => {
    const {report, messages} = recordReport();
    const create = createCsaf({publisher: PUBLISHER, signingKeyEnv: null}, {}, report);
    await create(buildExportParams({advisories: [AFTER_KEY]}));
    expect(messages).toEqual([]);
  });
});
