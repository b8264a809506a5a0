import type { Queryable } from '../../platform/database/database.ts';
import { CODE_BITS } from '../signatures/sign-code.ts';
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

export interface Shortlist {
  readonly exhibitIds: string[];
  /** How many exhibits were looked at in every orientation, or at every lag. */
  readonly looked: number;
}

/** Galleries of up to this many exhibits are compared exactly as a whole. */
export const WHOLE = 2_000;

/** Up to this many, every code meets every probe at once: that takes less than choosing who shall. */
export const AT_ONCE = 25_000;

/** Share of the gallery that the first probes keep, and how many they keep at least. */
const KEPT = { share: 0.02, least: 5_000 } as const;

/** Signatures of the sample that says how near the kept ones are: their number is met within a tenth or so. */
const SAMPLE = 4_000;

/** Share of the gallery that is compared exactly, and the bounds of how many that are. */
const COMPARED = { share: 0.005, least: WHOLE, most: 4_000 } as const;

/** How many a quick look compares exactly. */
const GLANCED = 1_000;

/** SQL: the distance within which so many as shall be kept are expected, from a part of all pages of the table. */
function enough(first: readonly string[], where: string, eligible: number): string {
  const part = Math.min(1, SAMPLE / eligible);
  const kept = Math.max(KEPT.least, KEPT.share * eligible);
  // Where the sample has too few, the group is so small that all of it is kept: no distance exceeds the number of bits.
  return `coalesce((
    SELECT least(${first.join(', ')}) AS distance
    FROM signature_codes TABLESAMPLE SYSTEM (${100 * part}) REPEATABLE (1) ${where}
    ORDER BY distance LIMIT 1 OFFSET ${Math.ceil(kept * part) - 1}), ${CODE_BITS})`;
}

/**
 * One pass over the code of every eligible signature: those whose bits differ little enough from any of the first probes
 * meet the other ones, which decide between them. No index is involved, so nothing is overlooked on the way there. Of
 * 400 planted mates at a cosine of 0.5 none stood behind the first 2 % of the first probes, or behind the first 0.4 %
 * of all. How little is enough, a sample of the gallery says, since sorting all of it costs as much as comparing it; the
 * sample is the same whenever the gallery is. Coarse first probes lose mates: whoever they leave out was not looked at.
 */
export async function shortlistBySignBits(
  tx: Queryable,
  { groupId, firstCodes, otherCodes, coarse }: Question,
  { without, exhibits, eligible }: Scope,
): Promise<Shortlist> {
  const parameters: unknown[] = [groupId, without];
  const refer = (values: readonly unknown[]): number => parameters.push(...values) - values.length + 1;
  const filter = exhibits === null ? '' : `AND exhibit_id IN (${exhibits.sql(refer(exhibits.parameters))})`;
  const where = `WHERE group_id = $1 ${filter}`;
  if (eligible <= WHOLE) {
    const everybody = `SELECT DISTINCT exhibit_id AS id FROM signature_codes ${where} AND exhibit_id <> ALL($2::uuid[])`;
    const { rows } = await tx.query<{ id: string }>(everybody, parameters);
    return { exhibitIds: rows.map(({ id }) => id), looked: eligible };
  }
  const nearest = (codes: readonly string[]): string[] => {
    const first = refer(codes);
    return codes.map((_, i) => `code <~> $${first + i}::bit(1024)`);
  };
  const first = nearest(firstCodes);
  const all = [...first, ...nearest(otherCodes)];
  const near =
    eligible <= AT_ONCE ? '' : `AND least(${first.join(', ')}) <= ${enough(first, where, eligible)}`;
  const compared = Math.min(COMPARED.most, Math.max(COMPARED.least, Math.ceil(COMPARED.share * eligible)));
  const leavesOut = coarse && eligible > AT_ONCE;
  const { rows } = await tx.query<{ ids: string[]; looked: number }>(
    `WITH near AS MATERIALIZED (
       SELECT exhibit_id, least(${all.join(', ')}) AS distance FROM signature_codes ${where} ${near}),
     kept AS (SELECT * FROM near WHERE exhibit_id <> ALL($2::uuid[]))
     SELECT ARRAY(SELECT DISTINCT exhibit_id FROM (
              SELECT exhibit_id FROM kept ORDER BY distance, exhibit_id LIMIT ${coarse ? GLANCED : compared}) nearest) AS ids,
            ${leavesOut ? '(SELECT count(DISTINCT exhibit_id) FROM kept)' : eligible} AS looked`,
    parameters,
  );
  const [{ ids, looked }] = rows;
  return { exhibitIds: ids, looked };
}
