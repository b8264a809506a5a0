import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { readWatch } from './read-watch.ts';
import type { Watch } from './watch.ts';

/** Ends a watch; what it found stays. The watch as it was. @throws Refusal exhibit-not-found, watch-not-found */
export async function endWatch(tx: Queryable, origin: Origin, exhibitId: string): Promise<Watch> {
  const watch = await readWatch(tx, exhibitId);
  await tx.query(`DELETE FROM watches WHERE exhibit_id = $1`, [exhibitId]);
  await recordEvent(tx, origin, {
    action: 'exhibit.unwatched',
    subjectType: 'exhibit',
    subjectId: exhibitId,
  });
  return watch;
}
