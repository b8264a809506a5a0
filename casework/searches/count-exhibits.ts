import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import type { EligibleExhibits } from './filter.ts';

export interface CountedExhibits {
  /** Other exhibits with a signature of the model. */
  inGallery: number;
  /** Of these, exhibits that share a kind of mark with the questioned ones and pass the filter. */
  eligible: number;
  /** The filter, or the exhibits themselves where they are few. */
  exhibits: EligibleExhibits;
}

/** Eligible exhibits up to this many are listed once, so that no pass has to apply the filter again. */
const LISTED = 50_000;

const GALLERY = `gallery_id = (SELECT id FROM galleries WHERE model = $1 AND parameters_hash = $2)`;

/** Counts the exhibits of a gallery, without the questioned ones; `groups` are those that are searched. */
export async function countExhibits(
  tx: Queryable,
  { model, parametersHash }: ModelIdentity,
  groups: readonly number[],
  without: readonly string[],
  exhibits: EligibleExhibits,
): Promise<CountedExhibits> {
  const parameters = [model, parametersHash, groups, without];
  const { rows } = await tx.query<{ inGallery: number; eligible: number }>(
    `SELECT (SELECT coalesce(sum(exhibits), 0)::bigint FROM gallery_counts WHERE ${GALLERY})
              - count(*) AS "inGallery",
            (SELECT coalesce(sum(exhibits), 0)::bigint FROM gallery_counts WHERE ${GALLERY} AND groups && $3::integer[])
              - count(*) FILTER (WHERE groups && $3::integer[]) AS eligible
     FROM gallery_exhibits WHERE ${GALLERY} AND exhibit_id = ANY($4::uuid[])`,
    parameters,
  );
  const [counts] = rows;
  if (exhibits === null || counts.eligible === 0) return { ...counts, exhibits };
  const filtered = `FROM gallery_exhibits
    WHERE ${GALLERY} AND groups && $3::integer[] AND exhibit_id <> ALL($4::uuid[]) AND exhibit_id IN (${exhibits.sql(5)})`;
  const all = [...parameters, ...exhibits.parameters];
  const { rows: list } = await tx.query<{ id: string }>(
    `SELECT exhibit_id AS id ${filtered} LIMIT ${LISTED + 1}`,
    all,
  );
  if (list.length <= LISTED) {
    const ids = list.map(({ id }) => id);
    // As a table, so that the scan that it restricts can be divided among workers.
    const sql = (first: number) => `SELECT id FROM unnest($${first}::uuid[]) AS listed (id)`;
    const listed = { parameters: [ids], sql };
    return { inGallery: counts.inGallery, eligible: ids.length, exhibits: listed };
  }
  const counted = await tx.query<{ eligible: number }>(`SELECT count(*) AS eligible ${filtered}`, all);
  return { inGallery: counts.inGallery, eligible: counted.rows[0].eligible, exhibits };
}
