import { randomUUID } from 'node:crypto';
import type { Database } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';
import { LOW_PRIORITY } from '../jobs/priority.ts';

/**
 * Calls for tonight's verification once its hour has come, also later in the day where nobody was there at that hour; true
 * when this call was the one. A gallery without signatures has nothing to verify.
 *
 * @param hour of the day, UTC
 */
export async function callVerification(
  db: Database,
  { model, parametersHash }: ModelIdentity,
  { hour, now }: { hour: number; now: Date },
): Promise<boolean> {
  if (now.getUTCHours() < hour) return false;
  return db.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      `INSERT INTO verification_nights (id, night, called_at)
       SELECT $1, $2::date, $3
       WHERE EXISTS (SELECT FROM signatures WHERE model = $4 AND parameters_hash = $5)
       ON CONFLICT (night) DO NOTHING RETURNING id`,
      [randomUUID(), now.toISOString().slice(0, 10), now, model, parametersHash],
    );
    for (const { id } of rows) await enqueueJob(tx, 'verify-search', id, LOW_PRIORITY);
    return rows.length > 0;
  });
}
