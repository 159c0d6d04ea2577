import type {PrivateKey} from 'openpgp' with {'resolution-mode': 'import'};
import type {IsoDate} from '../../advisory/advisory';

/** Signs documents with the one key of the site. */
export interface Signer {
  /** In capital letters, as the tools show it. */
  readonly fingerprint: string;
  /** The public part, as a file. */
  readonly publicKey: string;
  /**
   * @param date of the document, which the signature bears too, unless the key is younger
   * @returns a signature of its own beside the document: the same one for the same document
   * @throws where the key can't sign
   */
  readonly sign: (content: string, date: IsoDate) => Promise<string>;
}

/** Without what makes each signature another one. */
const CONFIG = {nonDeterministicSignaturesViaNotation: false};

/** What makes another signature every time: it holds a random number. */
const RANDOM_ALGORITHMS = new Set(['dsa', 'ecdsa']);

const NEW_KEY =
  'Make a key of its own for it, such as by "gpg --quick-generate-key \'Security team <security@example.com>\' ed25519 sign never", and export it by "gpg --armor --export-secret-keys".';

/** The key is never in a message, and neither is what the library says of it. */
function keyError(name: string, problem: string, advice: string): Error {
  return new Error(
    `The environment variable ${name} holds a key that CSAF documents can't be signed with: ${problem}. ${advice}`,
  );
}

async function readKey(name: string, armored: string): Promise<PrivateKey> {
  const {readPrivateKey} = await import('openpgp');
  let key: PrivateKey;
  try {
    key = await readPrivateKey({armoredKey: armored});
  } catch {
    throw keyError(
      name,
      'it can not be read',
      `It should be one private OpenPGP key with its lines as they are, from "-----BEGIN PGP PRIVATE KEY BLOCK-----" on. ${NEW_KEY}`,
    );
  }
  if (!key.isDecrypted()) {
    throw keyError(
      name,
      'it needs a passphrase, and nobody is there to enter one',
      'Take the passphrase off ("gpg --change-passphrase", then an empty one), export it again by "gpg --armor --export-secret-keys", and keep it as a secret of the workflow.',
    );
  }
  return key;
}

/** When the key, its names and its parts were made or renewed, the earliest first. */
function datesOf(key: PrivateKey): Date[] {
  const signatures = [
    ...key.users.flatMap(({selfCertifications}) => selfCertifications),
    ...key.subkeys.flatMap(({bindingSignatures}) => bindingSignatures),
  ];
  const dates = [
    ...key.getKeys().map((each) => each.getCreationTime()),
    ...signatures.map(({created}) => created),
  ].filter((date) => date !== null);
  return dates.sort((one, other) => one.getTime() - other.getTime());
}

/** Since when the key can sign, at the earliest; null where it never could. */
async function findBeginning(key: PrivateKey): Promise<Date | null> {
  for (const date of datesOf(key)) {
    const canSign = await key.getSigningKey(undefined, date).then(
      () => true,
      () => false,
    );
    if (canSign) {
      return date;
    }
  }
  return null;
}

/** @throws for a key whose signatures are not the same each time */
async function checkAlgorithm(name: string, key: PrivateKey, date: Date): Promise<void> {
  const signingKey = await key.getSigningKey(undefined, date);
  const {algorithm} = signingKey.getAlgorithmInfo();
  if (RANDOM_ALGORITHMS.has(algorithm) || signingKey.keyPacket.version > 5) {
    throw keyError(
      name,
      'its signatures are others at every build, also where no document changes',
      `Take one of Ed25519 or RSA, in the format of version 4. ${NEW_KEY}`,
    );
  }
}

/**
 * Makes a signer of the private key in an environment variable.
 *
 * @param name of the variable, for messages
 * @param armored what it holds
 * @throws for a key that can't be read or used without asking, saying which variable and what to do
 * @see https://www.rfc-editor.org/rfc/rfc9580
 */
export async function createSigner(name: string, armored: string): Promise<Signer> {
  const {createMessage, sign} = await import('openpgp');
  const key = await readKey(name, armored);
  const beginning = await findBeginning(key);
  if (beginning === null) {
    throw keyError(name, 'no part of it may sign', NEW_KEY);
  }
  await checkAlgorithm(name, key, beginning);
  return {
    fingerprint: key.getFingerprint().toUpperCase(),
    publicKey: key.toPublic().armor(),
    async sign(content, date) {
      const signedAt = new Date(Math.max(Date.parse(date), beginning.getTime()));
      try {
        // Text, as the message is one in memory, and not a stream.
        const signature: unknown = await sign({
          message: await createMessage({binary: Buffer.from(content)}),
          signingKeys: key,
          detached: true,
          date: signedAt,
          config: CONFIG,
        });
        return String(signature);
      } catch {
        throw keyError(
          name,
          `it can not sign as of ${signedAt.toISOString()}; it may have expired or been revoked`,
          `Prolong it ("gpg --quick-set-expire"), and export it again. ${NEW_KEY}`,
        );
      }
    },
  };
}
