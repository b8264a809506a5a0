import type { Queryable } from '../../platform/database/database.ts';
import { chooseAgency } from '../agencies/choose-agency.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';

/**
 * Whether reviewers of an agency's exhibits record the marks before they see how the system scored them; for reviews
 * that are opened from now on. @throws Refusal agency-not-found, agency-not-covered
 */
export async function setReviewRules(
  tx: Queryable,
  origin: Origin & { actorId: string },
  agencyId: string,
  { masked }: { readonly masked: boolean },
): Promise<void> {
  await chooseAgency(tx, agencyId);
  await tx.query(`UPDATE agencies SET masked_reviews = $2 WHERE id = $1`, [agencyId, masked]);
  await recordEvent(tx, origin, {
    action: 'agency.review_rules_set',
    subjectType: 'agency',
    subjectId: agencyId,
    detail: { masked },
  });
}
