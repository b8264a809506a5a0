import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { Queryable } from '../../platform/database/database.ts';

/**
 * Age at which a staged file, or a blob without a row, is a leftover, ms. An upload in flight is younger: a
 * connection that sends nothing is closed after two minutes, and what follows the last byte takes no hour.
 */
export const LEFTOVER_AGE_MS = 60 * 60 * 1000;

/** What lies in the blob store and what should. */
export interface StorageSurvey {
  /** Hashes of old blobs that no row named when it was looked. */
  readonly orphans: string[];
  /** Blobs without a row that an upload may be about to enter. */
  readonly youngOrphans: number;
  /** Blobs that rows name and the store lacks: evidence is lost unless a backup has it. */
  readonly missing: string[];
  readonly blobs: number;
}

/** Compares the blob store with the rows; changes nothing. */
export async function surveyStorage(db: Queryable, blobs: BlobStore): Promise<StorageSurvey> {
  const cutoff = Date.now() - LEFTOVER_AGE_MS;
  // Rows before blobs: bytes come first and rows second, so a blob that a row names was stored before.
  const { rows } = await db.query<{ sha256: string }>(
    `SELECT sha256 FROM originals UNION SELECT sha256 FROM derivatives`,
  );
  const absent = new Set(rows.map((row) => row.sha256));
  const named = new Set(absent);
  const orphans: string[] = [];
  let youngOrphans = 0;
  let count = 0;
  for await (const { sha256, storedAt } of blobs.list()) {
    count += 1;
    absent.delete(sha256);
    if (named.has(sha256)) continue;
    if (storedAt.getTime() < cutoff) orphans.push(sha256);
    else youngOrphans += 1;
  }
  return { orphans, youngOrphans, missing: [...absent], blobs: count };
}
