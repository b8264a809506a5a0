import type { Modality } from '../../engine/surface/surface.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { ModelIdentity } from '../../platform/inference/signature-model.ts';
import { decodeHalves } from '../signatures/half-vectors.ts';

/** A signature as processing stored it. */
export interface GallerySignature {
  readonly id: string;
  readonly exhibitId: string;
  readonly imageId: string;
  readonly mark: string;
  readonly modality: Modality;
  readonly land: number | null;
  readonly embedding: Float32Array;
}

type Row = Omit<GallerySignature, 'embedding'> & { halves: Buffer };

/** Signatures read at a time: 0.5 MB, some ten milliseconds of an embedded database. */
const PAGE = 1_000;

const SELECT = `SELECT s.id, s.exhibit_id AS "exhibitId", s.image_id AS "imageId", s.mark, s.modality, i.land,
                       halfvec_send(s.embedding) AS halves
                FROM signatures s JOIN images i ON i.id = s.image_id
                WHERE s.model = $1 AND s.parameters_hash = $2`;

/** Every signature of the model, page by page, from the table that processing wrote and from nothing else. */
export async function* readGallery(
  db: Queryable,
  { model, parametersHash }: ModelIdentity,
): AsyncGenerator<GallerySignature[]> {
  for (let after: string | undefined; ;) {
    const { rows }: { rows: Row[] } = await db.query(
      `${SELECT} AND ($3::uuid IS NULL OR s.id > $3) ORDER BY s.id LIMIT ${PAGE}`,
      [model, parametersHash, after],
    );
    yield rows.map(decode);
    after = rows.at(-1)?.id;
    if (rows.length < PAGE) return;
  }
}

/** The signatures of some exhibits. */
export async function signaturesOf(
  db: Queryable,
  { model, parametersHash }: ModelIdentity,
  exhibitIds: readonly string[],
): Promise<GallerySignature[]> {
  const { rows } = await db.query<Row>(`${SELECT} AND s.exhibit_id = ANY($3::uuid[]) ORDER BY s.id`, [
    model,
    parametersHash,
    exhibitIds,
  ]);
  return rows.map(decode);
}

/**
 * Signatures of one kind whose ids follow a given one, and from the first id on where these are too few. Ids are random,
 * so that neighbours are a random sample.
 */
export async function signaturesAfter(
  db: Queryable,
  { model, parametersHash }: ModelIdentity,
  { mark, modality }: Pick<GallerySignature, 'mark' | 'modality'>,
  id: string,
  most: number,
): Promise<GallerySignature[]> {
  const kind = `${SELECT} AND s.mark = $3 AND s.modality = $4`;
  const { rows } = await db.query<Row>(
    `(${kind} AND s.id > $5 ORDER BY s.id LIMIT $6) UNION ALL (${kind} AND s.id <= $5 ORDER BY s.id LIMIT $6) LIMIT $6`,
    [model, parametersHash, mark, modality, id, most],
  );
  return rows.map(decode);
}

function decode({ halves, ...row }: Row): GallerySignature {
  return { ...row, embedding: decodeHalves(halves) };
}
