import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { ENGINE_VERSION } from '../../../engine/version.ts';
import { storeSignature } from '../../../casework/signatures/store-signature.ts';
import { enterComparison } from '../../support/enter-comparison.ts';
import { direction } from '../../support/gallery-under-test.ts';
import { MODEL } from '../api/api-under-test.ts';
import type { ApiUnderTest } from '../api/api-under-test.ts';
import type { Ids, Made } from './ids.ts';
import { idOf } from './id-of.ts';

type Evidence = Pick<
  Ids,
  | 'agencyId'
  | 'caseId'
  | 'otherCaseId'
  | 'exhibitId'
  | 'otherExhibitId'
  | 'imageId'
  | 'jobId'
  | 'searchId'
  | 'otherSearchId'
  | 'comparisonId'
  | 'annotationId'
  | 'noteId'
>;

/** Enters evidence of an agency and what comes of it, as its own staff and the worker would. */
export async function enterEvidence({ mode, api }: Made, agencyId: string): Promise<Evidence> {
  const caseId = idOf(await api.post('/v1/cases', { reference: `R-${randomUUID()}`, agencyId }));
  const [one, other] = [await enterImage({ mode, api }, caseId), await enterImage({ mode, api }, caseId)];
  const { searchId, comparisonId } = await enterComparison(mode.database(), one, other);
  const again = await enterComparison(mode.database(), one, other);
  const { rows } = await mode
    .database()
    .query<{ id: string }>(`SELECT id FROM jobs WHERE subject_id = $1`, [one.imageId]);
  await mode.database().query(
    `INSERT INTO findings (id, watched_exhibit_id, entered_exhibit_id, search_id, rank, score, threshold)
       VALUES ($1, $2, $3, $4, 1, 17.25, 6)`,
    [randomUUID(), other.exhibitId, one.exhibitId, searchId],
  );
  return {
    agencyId,
    caseId,
    otherCaseId: idOf(await api.post('/v1/cases', { reference: `R-${randomUUID()}`, agencyId })),
    ...one,
    otherExhibitId: other.exhibitId,
    jobId: String(rows[0]?.id),
    searchId,
    otherSearchId: again.searchId,
    comparisonId,
    annotationId: await annotate(api, one.imageId),
    noteId: idOf(await api.post(`/v1/exhibits/${one.exhibitId}/notes`, { text: 'A note.' })),
  };
}

export const DRAWING = { unit: 'um', shape: { kind: 'point', at: { x: 1, y: 1 } } };

/** Draws on an image; the annotation's id. */
export async function annotate(api: ApiUnderTest, imageId: string): Promise<string> {
  return idOf(await api.post(`/v1/images/${imageId}/annotations`, DRAWING));
}

/** An exhibit that is watched, with an image as processing leaves it. */
async function enterImage(
  { mode, api }: Made,
  caseId: string,
): Promise<{ exhibitId: string; imageId: string }> {
  const wish = { reference: randomUUID(), kind: 'cartridge_case', origin: 'evidence' };
  const exhibitId = idOf(await api.post(`/v1/cases/${caseId}/exhibits`, wish));
  const headers = { 'content-type': 'application/json' };
  await api.call('PUT', `/v1/exhibits/${exhibitId}/watch`, { body: '{}', headers });
  const bytes = randomBytes(20);
  const imageId = idOf(await api.upload(exhibitId, bytes));
  await mode.database().transaction(async (tx) => {
    await tx.query(
      `UPDATE images SET state = 'ready', searchable = true, format = 'x3p', modality = 'topography', width = 100,
                         height = 100, spacing_x_um = 2, spacing_y_um = 2 WHERE id = $1`,
      [imageId],
    );
    await tx.query(
      `INSERT INTO derivatives (image_id, kind, engine_version, sha256, byte_length, media_type)
       VALUES ($1, 'preview', $2, $3, 20, 'image/png')`,
      [imageId, ENGINE_VERSION, createHash('sha256').update(bytes).digest('hex')],
    );
    const mark = { mark: 'breech_face', modality: 'topography', runtime: {} } as const;
    await storeSignature(tx, { imageId, exhibitId, embedding: direction(1), ...mark }, MODEL);
  });
  return { exhibitId, imageId };
}
