import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Length of a key, bytes (AES-256). */
export const KEY_BYTES = 32;

/** Length of a nonce, bytes (NIST SP 800-38D: 96 bits, drawn anew for each message). */
const NONCE_BYTES = 12;

/** Length of the authentication tag, bytes (the longest that GCM has). */
const TAG_BYTES = 16;

/** Something sealed cannot be opened: it was sealed under another key or for another place, or it was altered. */
export class SecretUnreadable extends Error {
  override readonly name = 'SecretUnreadable';
}

/**
 * Keeps secrets that have to be read again, unlike passwords: AES-256-GCM. Each is sealed for the place where it is
 * kept, so that one row's secret put into another row does not open.
 */
export class SecretBox {
  readonly #key: Buffer;

  /** @param key 32 bytes from a source of randomness */
  constructor(key: Buffer) {
    if (key.length !== KEY_BYTES)
      throw new Error(`A key of ${KEY_BYTES} bytes is needed, not ${key.length}.`);
    this.#key = key;
  }

  /** @param place what the secret belongs to, e.g. `second_factors/ID`; it has to be named again to open it */
  seal(secret: string, place: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws SecretUnreadable */
  open(sealed: Buffer, place: string): string {
    try {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const opened = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch (error) {
      throw new SecretUnreadable(`The secret of ${place} cannot be opened with this key.`, { cause: error });
    }
  }
}
