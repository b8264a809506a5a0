import type { Queryable } from '../../platform/database/database.ts';
import { findConflicts } from '../class-characteristics/find-conflicts.ts';
import { readExhibit } from '../exhibits/read-exhibit.ts';
import { agenciesOf } from '../leads/lead.ts';
import type { Lead } from '../leads/lead.ts';
import { Refusal } from '../refusals/refusal.ts';
import { assertPerson } from '../rights/assert-person.ts';
import type { OpinionWish } from './opinion.ts';

/**
 * An opinion on a lead is a person's, in a role for both agencies, and contradicts no class characteristic.
 *
 * @throws Refusal person-required, examiner-not-covering, class-conflict
 */
export async function assertOpinion(
  tx: Queryable,
  actorId: string,
  lead: Lead,
  { conclusion }: OpinionWish,
): Promise<void> {
  await assertPerson(tx, actorId);
  const { rows } = await tx.query<{ covers: boolean }>(
    `SELECT $1::uuid[] <@ permitted_agencies() AS covers`,
    [agenciesOf(lead)],
  );
  if (!rows[0]?.covers) {
    throw new Refusal(
      'examiner-not-covering',
      'This takes your role for the agencies of both exhibits. Ask an administrator for the missing assignment.',
    );
  }
  if (conclusion === 'identification') await assertClassesAgree(tx, lead);
}

async function assertClassesAgree(tx: Queryable, { sides: [a, b] }: Lead): Promise<void> {
  const [one, other] = [await readExhibit(tx, a.exhibitId), await readExhibit(tx, b.exhibitId)];
  const conflicts = findConflicts(one, other);
  if (conflicts.length === 0) return;
  const told = conflicts.map(
    ({ characteristic, questioned, candidate }) =>
      `${characteristic} (${questioned} of ${one.reference}, ${candidate} of ${other.reference})`,
  );
  throw new Refusal(
    'class-conflict',
    `The class characteristics recorded of the two exhibits contradict an identification: ${told.join('; ')}. Correct the record where it is wrong, or conclude otherwise.`,
  );
}
