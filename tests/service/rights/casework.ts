import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { ENGINE_VERSION } from '../../../engine/version.ts';
import { announce } from '../../../casework/notifications/announce.ts';
import { storeSignature } from '../../../casework/signatures/store-signature.ts';
import type { ModeUnderTest } from '../../support/describe-modes.ts';
import { enterComparison } from '../../support/enter-comparison.ts';
import { direction } from '../../support/gallery-under-test.ts';
import { MODEL } from '../api/api-under-test.ts';
import type { Answer, ApiUnderTest } from '../api/api-under-test.ts';

/** One of everything that an agency has, by ids. */
export interface Casework {
  readonly agencyId: string;
  readonly caseId: string;
  readonly exhibitId: string;
  readonly imageId: string;
  readonly jobId: string;
  /** A completed search of the exhibit; its candidate is another exhibit of the agency. */
  readonly searchId: string;
  readonly otherSearchId: string;
  readonly comparisonId: string;
  readonly annotationId: string;
  readonly noteId: string;
}

export type Ids = { readonly [Name in keyof Casework]: string };

/** Ids of nothing. */
export function nothing(): Ids {
  return {
    agencyId: randomUUID(),
    caseId: randomUUID(),
    exhibitId: randomUUID(),
    imageId: randomUUID(),
    jobId: randomUUID(),
    searchId: randomUUID(),
    otherSearchId: randomUUID(),
    comparisonId: randomUUID(),
    annotationId: randomUUID(),
    noteId: randomUUID(),
  };
}

/** The id in an answer to something that was made. @throws Error that says why it was not */
export function idOf({ status, body }: Answer): string {
  if (status >= 300) throw new Error(JSON.stringify(body));
  return String(body.id);
}

/** Enters one of everything for an agency, as its own staff and the worker would. */
export async function enterCasework(
  mode: ModeUnderTest,
  api: ApiUnderTest,
  agencyId: string,
): Promise<Casework> {
  const caseId = idOf(await api.post('/v1/cases', { reference: `R-${randomUUID()}`, agencyId }));
  const [one, other] = [await enterImage(mode, api, caseId), await enterImage(mode, api, caseId)];
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
  await announce(
    mode.database(),
    { type: 'finding.recorded', subjectType: 'finding', subjectId: searchId, agencies: [agencyId] },
    new Date(),
  );
  return {
    agencyId,
    caseId,
    ...one,
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
  mode: ModeUnderTest,
  api: ApiUnderTest,
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
