import { enterEvidence } from './enter-evidence.ts';
import { enterNotification } from './enter-notification.ts';
import { enterReview } from './enter-review.ts';
import { enterStaff } from './enter-staff.ts';
import type { Ids, Made } from './ids.ts';

/** Enters one of everything for a new agency. */
export async function enterCasework(made: Made): Promise<Ids> {
  const agencyId = await made.api.makeAgency();
  return {
    ...(await enterEvidence(made, agencyId)),
    ...(await enterReview(made, agencyId)),
    ...(await enterStaff(made, agencyId)),
    ...(await enterNotification(made, agencyId)),
  };
}
