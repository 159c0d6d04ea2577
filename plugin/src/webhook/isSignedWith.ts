/** The digest in a signature: `sha256=` and its bytes in hexadecimal digits. */
function digestOf(signature: string): Uint8Array<ArrayBuffer> {
  const bytes = signature.slice('sha256='.length).match(/../g) ?? [];
  return Uint8Array.from(bytes, (byte) => parseInt(byte, 16));
}

/**
 * Whether a body was signed with a secret. The platform compares, in a time that tells nothing.
 *
 * @param signature as GitHub writes it: `sha256=` and 64 hexadecimal digits
 * @see https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries#javascript-example
 */
export async function isSignedWith(
  secret: string,
  {body, signature}: {readonly body: string; readonly signature: string},
): Promise<boolean> {
  const text = new TextEncoder();
  const algorithm = {name: 'HMAC', hash: 'SHA-256'};
  const key = await crypto.subtle.importKey('raw', text.encode(secret), algorithm, false, [
    'verify',
  ]);
  return crypto.subtle.verify('HMAC', key, digestOf(signature), text.encode(body));
}
