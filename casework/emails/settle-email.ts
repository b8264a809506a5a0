import type { Queryable } from '../../platform/database/database.ts';
import type { Claim } from '../deliveries/claim.ts';
import { settle } from '../deliveries/settle.ts';
import type { Moment, Outcome } from '../deliveries/settle.ts';
import { recordEvent } from '../events/record-event.ts';
import { announce } from '../notifications/announce.ts';
import type { DueLetter } from './read-letter.ts';

const BY_ITSELF = { actorId: null, requestId: null };

/** Of mails to one person that die, administrators are told once in this time, ms: a server that is away is one trouble. */
const QUIET_MS = 24 * 3_600_000;

/** Notes how sending a mail ended; that mails to a person die is told to administrators. */
export async function settleEmail(
  tx: Queryable,
  { personId, agencies }: Pick<DueLetter, 'personId' | 'agencies'>,
  claim: Claim,
  outcome: Outcome,
  moment: Moment,
): Promise<void> {
  const state = await settle(tx, 'email_deliveries', claim, outcome, moment);
  if (state !== 'dead') return;
  await recordEvent(tx, BY_ITSELF, {
    action: 'email_delivery.died',
    subjectType: 'person',
    subjectId: personId,
    detail: { deliveryId: claim.id, attempts: claim.attempts + 1 },
  });
  // One after the other: of two that die at once, the second finds the first one's word.
  await tx.query(`SELECT 1 FROM people WHERE id = $1 FOR UPDATE`, [personId]);
  const { rowCount } = await tx.query(
    `UPDATE email_deliveries SET trouble_told_at = $2 WHERE id = $1 AND NOT EXISTS (
       SELECT FROM email_deliveries o WHERE o.person_id = $3 AND o.trouble_told_at > $4)`,
    [claim.id, moment.now, personId, new Date(moment.now.getTime() - QUIET_MS)],
  );
  if (rowCount === 0) return;
  const subject = { subjectType: 'person', subjectId: personId } as const;
  await announce(tx, { type: 'email.failing', ...subject, agencies }, moment.now);
}
