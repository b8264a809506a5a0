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

/** Galleries of up to this many exhibits are compared exactly as a whole. */
export const WHOLE = 2_000;

/** Share of the gallery that the pass over every signature keeps, and how many it keeps at least. */
const KEPT = { share: 0.02, least: 5_000 } as const;

/** Share of the gallery that is compared exactly, and the bounds of how many that are. */
const COMPARED = { share: 0.005, least: WHOLE, most: 4_000 } as const;

/** How many a quick look compares exactly. */
const GLANCED = 1_000;

export interface Shortlist {
  readonly exhibitIds: string[];
  /** How many exhibits were looked at in every orientation, or at every lag. */
  readonly looked: number;
}

/** How many signatures the pass keeps, and how many of these the other probes leave for the exact comparison. */
function depthsFor(eligible: number, coarse: boolean): { kept: number; compared: number } {
  const compared = Math.min(COMPARED.most, Math.max(COMPARED.least, Math.ceil(COMPARED.share * eligible)));
  const kept = Math.max(KEPT.least, Math.ceil(KEPT.share * eligible));
  return { kept, compared: coarse ? GLANCED : compared };
}

/**
 * One pass over the code of every eligible signature, which keeps those whose bits differ least from any of the first
 * probes; the other probes decide between these. No index is involved, so nothing is overlooked on the way there. Of
 * 400 planted mates at a cosine of 0.5 none stood behind the first 2 % of the pass, or behind the first 0.4 % of all
 * probes. Coarse first probes lose mates, and whoever they leave out does not count as looked at.
 */
export async function shortlistBySignBits(
  tx: Queryable,
  { groupId, firstCodes, otherCodes, coarse }: Question,
  { without, exhibits, eligible }: Scope,
): Promise<Shortlist> {
  const parameters: unknown[] = [groupId, without];
  const refer = (values: readonly unknown[]): number => parameters.push(...values) - values.length + 1;
  const filter = exhibits === null ? '' : `AND exhibit_id IN (${exhibits.sql(refer(exhibits.parameters))})`;
  const from = `FROM signature_codes WHERE group_id = $1 AND exhibit_id <> ALL($2::uuid[]) ${filter}`;
  const distances = (codes: readonly string[]): string[] => {
    const first = refer(codes);
    return codes.map((_, i) => `code <~> $${first + i}::bit(1024)`);
  };
  if (eligible <= WHOLE) {
    const { rows } = await tx.query<{ id: string }>(`SELECT DISTINCT exhibit_id AS id ${from}`, parameters);
    return { exhibitIds: rows.map(({ id }) => id), looked: eligible };
  }
  const { kept, compared } = depthsFor(eligible, coarse);
  const { rows } = await tx.query<{ ids: string[]; looked: number }>(
    `WITH kept AS MATERIALIZED (
       SELECT exhibit_id, code, least(${distances(firstCodes).join(', ')}) AS distance ${from}
       ORDER BY distance, exhibit_id LIMIT ${kept})
     SELECT ARRAY(SELECT DISTINCT exhibit_id FROM (
              SELECT exhibit_id FROM kept
              ORDER BY least(${['distance', ...distances(otherCodes)].join(', ')}), exhibit_id LIMIT ${compared}) nearest) AS ids,
            ${coarse ? '(SELECT count(DISTINCT exhibit_id) FROM kept)' : eligible} AS looked`,
    parameters,
  );
  const [{ ids, looked }] = rows;
  return { exhibitIds: ids, looked };
}
