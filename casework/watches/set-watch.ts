import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { readExhibit } from '../exhibits/read-exhibit.ts';
import { Refusal } from '../refusals/refusal.ts';
import { WATCH_COLUMNS } from './watch.ts';
import type { Watch } from './watch.ts';

/**
 * Watches an exhibit from now on, or changes the threshold of its watch, which goes on since when it began.
 *
 * @throws Refusal exhibit-not-found, exhibit-not-evidence
 */
export async function setWatch(
  tx: Queryable,
  origin: Origin & { actorId: string },
  exhibitId: string,
  threshold: number,
): Promise<Watch> {
  const exhibit = await readExhibit(tx, exhibitId);
  if (exhibit.origin !== 'evidence') {
    throw new Refusal(
      'exhibit-not-evidence',
      'Only evidence is watched: the gun of a test fire is known, and its later entries are searched anyway.',
    );
  }
  const { rows } = await tx.query<Watch>(
    `INSERT INTO watches (exhibit_id, threshold, created_by) VALUES ($1, $2, $3)
     ON CONFLICT (exhibit_id) DO UPDATE SET threshold = excluded.threshold RETURNING ${WATCH_COLUMNS}`,
    [exhibitId, threshold, origin.actorId],
  );
  await recordEvent(tx, origin, {
    action: 'exhibit.watched',
    subjectType: 'exhibit',
    subjectId: exhibitId,
    detail: { threshold },
  });
  const [row] = rows;
  if (row === undefined) throw new Error('The database returned no row for a watch.');
  return row;
}
