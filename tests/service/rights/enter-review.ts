import type { Database } from '../../../platform/database/database.ts';
import { expectBody, LaboratoryUnderTest, opinion } from '../../support/laboratory-under-test.ts';
import type { Ids, Made } from './ids.ts';
import { idOf } from './id-of.ts';

/** Enters a review that nobody took, a lead that two examiners have looked at, a hit, and a link of two cases. */
export async function enterReview(
  { mode, api }: Made,
  agencyId: string,
): Promise<Pick<Ids, 'reviewId' | 'leadId' | 'conclusionId' | 'hitId' | 'linkId'>> {
  const lab = new LaboratoryUnderTest(mode, api);
  const agencies = [agencyId];
  const [one, other] = [
    await lab.person('examiner', { agencies }),
    await lab.person('verifier', { agencies }),
  ];
  const item = () => lab.item({ agencyId });
  const examined = await lab.lead(one, await item(), await item());
  const conclude = async (): Promise<string> => {
    expectBody(await one.post(`${examined}/conclusions`, opinion('elimination')), 201);
    const { conclusions } = expectBody(await one.get(examined), 200);
    return String(Object(Array.isArray(conclusions) ? conclusions.at(-1) : undefined).id);
  };
  const reason = 'A slip.';
  expectBody(await one.post(`${examined}/conclusions/${await conclude()}/withdrawal`, { reason }), 200);
  const conclusionId = await conclude();
  expectBody(await other.post(`${examined}/verifications`, opinion('elimination')), 201);
  await enterTraces(mode.database(), examined.split('/').at(-1) ?? '', one.id);
  const confirmed = await lab.lead(one, await item(), await item());
  expectBody(await one.post(`${confirmed}/conclusions`, opinion('identification')), 201);
  expectBody(await other.post(`${confirmed}/verifications`, opinion('identification')), 201);
  const [first, second] = [await item(), await item()];
  const link = await one.post('/v1/known-links', {
    caseIds: [first.caseId, second.caseId],
    reason: 'One investigation.',
  });
  return {
    reviewId: await openReview({ mode, api }, agencyId),
    leadId: examined.split('/').at(-1) ?? '',
    conclusionId,
    hitId: String((await one.get(confirmed)).body.hitId),
    linkId: idOf(link),
  };
}

/** What a reviewer saw of a lead's marks, and what came of the lead. */
async function enterTraces(db: Database, leadId: string, personId: string): Promise<void> {
  await db.query(
    `INSERT INTO observations (review_id, version, observed_by, observed_at, scores_shown, marks)
     SELECT review_id, 1, $2, now(), true, '[]' FROM leads WHERE id = $1`,
    [leadId, personId],
  );
  await db.query(
    `INSERT INTO outcomes (id, dissemination_id, outcome, recorded_at, recorded_by)
     SELECT gen_random_uuid(), id, 'no_new_information', now(), $2 FROM disseminations WHERE lead_id = $1 LIMIT 1`,
    [leadId, personId],
  );
}

/** A review of two new items, which nobody has taken. */
export async function openReview({ mode, api }: Made, agencyId: string): Promise<string> {
  const lab = new LaboratoryUnderTest(mode, api);
  const [one, other] = [await lab.item({ agencyId }), await lab.item({ agencyId })];
  const examiner = await lab.person('examiner', { agencies: [agencyId] });
  const pair = { questionedExhibitId: one.exhibitId, candidateExhibitId: other.exhibitId };
  return idOf(await examiner.post('/v1/reviews', pair));
}
