import { removeLeftovers } from '../casework/storage/remove-leftovers.ts';
import { surveyStorage } from '../casework/storage/survey-storage.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Removes what broken uploads left behind, so that nothing half-written stays for want of somebody who asks. */
export async function sweepStorage({ db, blobs, stagingFolder }: WorkerParts): Promise<void> {
  // Outside the transaction: listing a large store takes time.
  const survey = await surveyStorage(db, blobs);
  const origin = { actorId: null, requestId: null };
  await db.transaction((tx) => removeLeftovers(tx, { blobs, stagingFolder }, origin, survey));
}
