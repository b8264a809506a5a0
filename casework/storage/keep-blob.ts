import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { lockBlob } from './lock-blob.ts';

/**
 * To be called in a transaction that will enter a row naming the blob: when this returns the blob is stored, and
 * no sweep removes it before the transaction ends. Quick when the blob was put before, as it should be; the
 * second put matters only when a sweep has just removed an old leftover with the same bytes.
 */
export async function keepBlob(tx: Queryable, blobs: BlobStore, sha256: string, path: string): Promise<void> {
  await lockBlob(tx, sha256);
  // The first put has checked the bytes, outside the transaction: hashing a large file again would hold it up.
  if (!(await blobs.has(sha256))) await blobs.put(sha256, path);
}
