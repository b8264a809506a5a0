import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { KnownLink } from './known-link.ts';
import { readKnownLink } from './read-known-link.ts';

/** A declared link was wrong. Hits that were not counted for it stay so. @throws Refusal known-link-not-found, step-not-allowed, agency-not-covered */
export async function withdrawKnownLink(
  tx: Queryable,
  origin: Origin & { actorId: string },
  linkId: string,
  reason: string,
  now: Date,
): Promise<KnownLink> {
  const before = await readKnownLink(tx, linkId);
  const { rowCount } = await tx.query(
    `UPDATE known_links SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_because = $4
     WHERE id = $1 AND withdrawn_at IS NULL`,
    [linkId, now, origin.actorId, reason],
  );
  if (rowCount === 0) {
    throw before.withdrawnAt === null
      ? new Refusal('agency-not-covered', 'This takes your role for the agencies of both cases.')
      : new Refusal('step-not-allowed', 'The link is withdrawn already.');
  }
  await recordEvent(tx, origin, {
    action: 'known_link.withdrawn',
    subjectType: 'known_link',
    subjectId: linkId,
    detail: { reason },
  });
  return readKnownLink(tx, linkId);
}
