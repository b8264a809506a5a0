import type { Readable } from 'node:stream';

/** A stored blob, as listed: its hash in hexadecimal, size in bytes, time of storing. */
export interface StoredBlob {
  sha256: string;
  byteLength: number;
  storedAt: Date;
}

/**
 * Content-addressed store: bytes under their own SHA-256 (64 lower-case hexadecimal digits). A store on another machine
 * throws BlobStoreFailed where that does not answer as it should.
 */
export interface BlobStore {
  /**
   * Stores a staged local file; nothing changes when the blob is there already, unless its bytes are damaged:
   * then the good ones take their place. The staged file stays.
   */
  put(sha256: string, filePath: string): Promise<void>;
  /** The bytes as a stream, unchecked. @throws BlobMissing */
  open(sha256: string): Promise<Readable>;
  /**
   * Hands a readable local file to `use`, after checking it against its hash. The file must not be changed
   * and may be gone after `use` ends. @throws BlobMissing, BlobCorrupt
   */
  withLocalFile<T>(sha256: string, use: (path: string) => Promise<T>): Promise<T>;
  /** Every blob, in no given order. */
  list(): AsyncIterable<StoredBlob>;
  /** Whether a blob is stored under this hash; its bytes are not looked at. */
  has(sha256: string): Promise<boolean>;
  /** @throws Error, for an operator, when the store does not answer or cannot be used */
  assertUsable(): Promise<void>;
  /** Removes a blob; a no-op when it is not there. */
  remove(sha256: string): Promise<void>;
}

/** No blob is stored under this hash. */
export class BlobMissing extends Error {
  override readonly name = 'BlobMissing';
  constructor(sha256: string) {
    super(`No blob ${sha256} is stored.`);
  }
}

/** The store could not be asked; nothing is known of the blob. */
export class BlobStoreFailed extends Error {
  override readonly name = 'BlobStoreFailed';
}

/** The stored bytes no longer have the hash they are stored under. */
export class BlobCorrupt extends Error {
  override readonly name = 'BlobCorrupt';
  constructor(sha256: string, found: string) {
    super(`Blob ${sha256} is damaged: its bytes now hash to ${found}. Restore it from a backup.`);
  }
}

/** @throws RangeError unless the text is 64 lower-case hexadecimal digits, so that it is safe in a path */
export function assertSha256(text: string): void {
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new RangeError(`Not a SHA-256 in lower-case hexadecimal: ${JSON.stringify(text)}`);
  }
}
