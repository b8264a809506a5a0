import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { signCode } from './sign-code.ts';
import type { NewSignature } from './store-signature.ts';

/**
 * Makes a new signature findable: its code joins its group's partition, and the exhibit is counted. The caller's
 * transaction holds the gallery.
 */
export async function enterGallery(
  tx: Queryable,
  { exhibitId, mark, modality, embedding }: NewSignature,
  { model, parametersHash }: ModelIdentity,
): Promise<void> {
  const { rows } = await tx.query<{ group: number; gallery: number }>(
    `SELECT open_signature_group($1, $2, $3, $4) AS group, id AS gallery FROM galleries
     WHERE model = $1 AND parameters_hash = $2`,
    [model, parametersHash, mark, modality],
  );
  const [{ group, gallery }] = rows;
  await tx.query(`INSERT INTO signature_codes (exhibit_id, group_id, code) VALUES ($1, $2, $3::bit(1024))`, [
    exhibitId,
    group,
    signCode(embedding),
  ]);
  await countExhibit(tx, exhibitId, group, gallery);
}

/** Notes that the exhibit has a signature in the group, and moves it to the count of exhibits with all its groups. */
async function countExhibit(tx: Queryable, exhibitId: string, group: number, gallery: number): Promise<void> {
  const { rows } = await tx.query<{ groups: number[] }>(
    `SELECT groups FROM gallery_exhibits WHERE exhibit_id = $1 AND gallery_id = $2`,
    [exhibitId, gallery],
  );
  const before = rows[0]?.groups;
  if (before?.includes(group)) return;
  const groups = [...(before ?? []), group].sort((a, b) => a - b);
  if (before !== undefined) {
    await tx.query(
      `UPDATE gallery_counts SET exhibits = exhibits - 1 WHERE gallery_id = $1 AND groups = $2::integer[]`,
      [gallery, before],
    );
  }
  await tx.query(
    `INSERT INTO gallery_exhibits (exhibit_id, gallery_id, groups) VALUES ($1, $2, $3::integer[])
     ON CONFLICT (exhibit_id, gallery_id) DO UPDATE SET groups = excluded.groups`,
    [exhibitId, gallery, groups],
  );
  await tx.query(
    `INSERT INTO gallery_counts (gallery_id, groups, exhibits) VALUES ($1, $2::integer[], 1)
     ON CONFLICT (gallery_id, groups) DO UPDATE SET exhibits = gallery_counts.exhibits + 1`,
    [gallery, groups],
  );
}
