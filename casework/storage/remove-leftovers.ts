import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import { clearStaging } from '../../platform/blobs/staging.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { lockBlob } from './lock-blob.ts';
import { LEFTOVER_AGE_MS } from './survey-storage.ts';
import type { StorageSurvey } from './survey-storage.ts';

/** Hashes of missing blobs that an event lists at most. */
const LISTED_MISSING = 100;

/** What a sweep found and did, in numbers of files and blobs. */
export interface SweepReport {
  readonly stagedRemoved: number;
  readonly orphansRemoved: number;
  /** Left alone: an upload may be about to enter them. */
  readonly orphansYoung: number;
  readonly missing: number;
  /** Blobs that remain. */
  readonly blobs: number;
}

/**
 * Removes staged files that no upload can be writing any more, and the orphans of a survey. An orphan is looked
 * at once more under its lock, since an upload of the same bytes may have come in between.
 */
export async function removeLeftovers(
  tx: Queryable,
  { blobs, stagingFolder }: { blobs: BlobStore; stagingFolder: string },
  origin: Origin,
  survey: StorageSurvey,
): Promise<SweepReport> {
  const stagedRemoved = await clearStaging(stagingFolder, LEFTOVER_AGE_MS);
  let orphansRemoved = 0;
  // In one order, so that two sweeps at once cannot wait for each other in a ring.
  for (const sha256 of survey.orphans.toSorted()) {
    await lockBlob(tx, sha256);
    const { rowCount } = await tx.query(
      `SELECT 1 FROM originals WHERE sha256 = $1 UNION ALL SELECT 1 FROM derivatives WHERE sha256 = $1 LIMIT 1`,
      [sha256],
    );
    if (rowCount > 0) continue;
    await blobs.remove(sha256);
    orphansRemoved += 1;
  }
  const report: SweepReport = {
    stagedRemoved,
    orphansRemoved,
    orphansYoung: survey.youngOrphans,
    missing: survey.missing.length,
    blobs: survey.blobs - orphansRemoved,
  };
  await recordEvent(tx, origin, {
    action: 'storage.swept',
    subjectType: 'storage',
    subjectId: 'blobs',
    detail: { ...report, missingBlobs: survey.missing.slice(0, LISTED_MISSING) },
  });
  return report;
}
