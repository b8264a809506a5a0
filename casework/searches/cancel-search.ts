import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import { readSearch } from './read-search.ts';
import type { Search } from './search.ts';

/**
 * Ends a search that waits or runs; a worker that is at it stops soon. One that was cancelled before stays so.
 *
 * @throws Refusal search-not-found, search-ended
 */
export async function cancelSearch(tx: Queryable, origin: Origin, searchId: string): Promise<Search> {
  const { rowCount } = await tx.query(
    `UPDATE searches SET state = 'cancelled', completed_at = now() WHERE id = $1 AND state IN ('queued', 'running')`,
    [searchId],
  );
  const search = await readSearch(tx, searchId);
  if (rowCount > 0) {
    await recordEvent(tx, origin, {
      action: 'search.cancelled',
      subjectType: 'search',
      subjectId: searchId,
    });
  } else if (search.state !== 'cancelled') {
    throw new Refusal('search-ended', `The search is ${search.state}; there is nothing to cancel.`);
  }
  return search;
}
