import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import type { EligibleExhibits } from './filter.ts';

export interface ExhibitCounts {
  /** Other exhibits with a signature of the model. */
  inGallery: number;
  /** Of these, exhibits that share a kind of mark with the questioned ones and pass the filter. */
  eligible: number;
}

/** Counts the exhibits of a gallery, without the questioned ones; `groups` are those that are searched. */
export async function countExhibits(
  tx: Queryable,
  { model, parametersHash }: ModelIdentity,
  groups: readonly number[],
  without: readonly string[],
  exhibits: EligibleExhibits,
): Promise<ExhibitCounts> {
  const parameters = [model, parametersHash, groups, without];
  const { rows } = await tx.query<{ inGallery: number; eligible: number }>(
    `SELECT (SELECT coalesce(sum(exhibits), 0)::bigint FROM gallery_counts WHERE ${GALLERY})
              - count(*) AS "inGallery",
            (SELECT coalesce(sum(exhibits), 0)::bigint FROM gallery_counts WHERE ${GALLERY} AND groups && $3::integer[])
              - count(*) FILTER (WHERE groups && $3::integer[]) AS eligible
     FROM gallery_exhibits WHERE ${GALLERY} AND exhibit_id = ANY($4::uuid[])`,
    parameters,
  );
  const [counts = { inGallery: 0, eligible: 0 }] = rows;
  if (exhibits === null || counts.eligible === 0) return counts;
  const filtered = await tx.query<{ eligible: number }>(
    `SELECT count(*) AS eligible FROM gallery_exhibits
     WHERE ${GALLERY} AND groups && $3::integer[] AND exhibit_id <> ALL($4::uuid[])
       AND exhibit_id IN (${exhibits.sql(5)})`,
    [...parameters, ...exhibits.parameters],
  );
  return { ...counts, eligible: filtered.rows[0]?.eligible ?? 0 };
}

const GALLERY = `model = $1 AND parameters_hash = $2`;
