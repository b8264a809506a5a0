import type { Queryable } from '../../platform/database/database.ts';
import type { EligibleExhibits } from './filter.ts';
import type { Question } from './question.ts';

/** What a question is put to, and how. */
export interface Scope {
  /** Exhibits that are not candidates: the questioned ones. */
  readonly without: readonly string[];
  readonly exhibits: EligibleExhibits;
  /** How many exhibits there are. */
  readonly eligible: number;
}

/** Most signatures that a question compares exactly. */
export const SHORTLIST = 5_000;

/** Galleries of up to this many exhibits are compared exactly as a whole. */
export const WHOLE = 2_000;

/**
 * Share of the gallery that the pass over every signature keeps. Of 400 planted mates at a cosine of 0.5 none stood
 * behind the first 2 %.
 */
const KEPT_SHARE = 0.02;

/**
 * One pass over the code of every eligible signature, which keeps those whose bits differ least from any of the first
 * probes. Where these are more than a shortlist, the other probes decide between them. No index is involved, so
 * nothing is overlooked on the way there.
 */
export async function shortlistBySignBits(
  tx: Queryable,
  { groupId, firstCodes, otherCodes }: Question,
  { without, exhibits, eligible }: Scope,
): Promise<string[]> {
  const parameters: unknown[] = [groupId, without];
  const refer = (values: readonly unknown[]): number => parameters.push(...values) - values.length + 1;
  const filter = exhibits === null ? '' : `AND exhibit_id IN (${exhibits.sql(refer(exhibits.parameters))})`;
  const from = `FROM signature_codes WHERE group_id = $1 AND exhibit_id <> ALL($2::uuid[]) ${filter}`;
  const distances = (codes: readonly string[]): string[] => {
    const first = refer(codes);
    return codes.map((_, i) => `code <~> $${first + i}::bit(1024)`);
  };
  let nearest = `SELECT exhibit_id ${from}`;
  if (eligible > WHOLE) {
    const kept = Math.max(WHOLE, Math.ceil(KEPT_SHARE * eligible));
    nearest = `SELECT exhibit_id, code, least(${distances(firstCodes).join(', ')}) AS distance ${from}
               ORDER BY distance, exhibit_id LIMIT ${kept}`;
    if (kept > SHORTLIST) {
      nearest = `SELECT exhibit_id FROM (${nearest}) kept
                 ORDER BY least(${['distance', ...distances(otherCodes)].join(', ')}), exhibit_id LIMIT ${SHORTLIST}`;
    }
  }
  const { rows } = await tx.query<{ exhibit_id: string }>(
    `SELECT DISTINCT exhibit_id FROM (${nearest}) nearest`,
    parameters,
  );
  return rows.map((row) => row.exhibit_id);
}
