import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { readCase } from '../cases/read-case.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { KnownLink } from './known-link.ts';
import { readKnownLink } from './read-known-link.ts';

/**
 * Two cases are known to be linked otherwise. A later hit between them is recorded and not counted; a hit that stands
 * already stays as it was counted.
 *
 * @throws Refusal case-not-found, pair-not-comparable, link-known
 */
export async function declareKnownLink(
  tx: Queryable,
  origin: Origin & { actorId: string },
  { caseIds, reason }: { readonly caseIds: readonly [string, string]; readonly reason: string },
  now: Date,
): Promise<KnownLink> {
  const [one, other] = [await readCase(tx, caseIds[0]), await readCase(tx, caseIds[1])];
  if (one.id === other.id) throw new Refusal('pair-not-comparable', 'A link joins two different cases.');
  const id = randomUUID();
  const { rowCount } = await tx.query(
    `INSERT INTO known_links (id, case_a, agency_a, case_b, agency_b, reason, declared_at, declared_by)
     SELECT $1, a.id, a.agency_id, b.id, b.agency_id, $4, $5, $6
     FROM cases a JOIN cases b ON a.id < b.id WHERE a.id IN ($2, $3) AND b.id IN ($2, $3)
     ON CONFLICT (case_a, case_b) WHERE withdrawn_at IS NULL DO NOTHING`,
    [id, one.id, other.id, reason, now, origin.actorId],
  );
  if (rowCount === 0) {
    throw new Refusal(
      'link-known',
      `The cases ${one.reference} and ${other.reference} are declared as linked already.`,
    );
  }
  await recordEvent(tx, origin, {
    action: 'known_link.declared',
    subjectType: 'known_link',
    subjectId: id,
    detail: { caseIds, reason },
  });
  return readKnownLink(tx, id);
}
