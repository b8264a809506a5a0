import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';

/** The problem of an image whose processing was given up for no fault of the file. */
export const PROCESSING_FAILED = 'processing-failed';

/** Rejects an image that is being processed, with the reason; one that has its result keeps it. */
export async function rejectImage(
  tx: Queryable,
  imageId: string,
  { code, detail }: { code: string; detail: string },
): Promise<void> {
  const { rowCount } = await tx.query(
    `UPDATE images SET state = 'rejected', problem_code = $2, problem_detail = $3, finished_at = now()
     WHERE id = $1 AND state IN ('received', 'processing')`,
    [imageId, code, detail],
  );
  if (rowCount === 0) return;
  await recordEvent(
    tx,
    { actorId: null, requestId: null },
    { action: 'image.rejected', subjectType: 'image', subjectId: imageId, detail: { code } },
  );
}
