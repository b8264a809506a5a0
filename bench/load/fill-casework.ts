import { randomUUID } from 'node:crypto';
import { storeSignature } from '../../casework/signatures/store-signature.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { SearchModel } from '../../casework/searches/search-model.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { showProgress } from '../../start/demo/progress.ts';
import { SyntheticSignatures } from '../search/synthetic-signatures.ts';

/** Exhibits of a case, as many as a scene leaves. */
const PER_CASE = 5;

/** Candidates of a search that is entered as if it had run; one that runs has more. */
const CANDIDATES = 20;

/** Written in one transaction. */
const AT_A_TIME = 500;

/**
 * Fills an empty service's database with cases, exhibits, images and signatures of strangers, as entering and processing
 * would leave them.
 */
export async function fillCasework(db: Database, model: SearchModel, exhibits: number): Promise<void> {
  const source = new SyntheticSignatures(model.manifest.steering);
  for (let done = 0; done < exhibits;) {
    const count = Math.min(AT_A_TIME, exhibits - done);
    const first = done;
    await db.transaction(async (tx) => {
      const entries = await enterExhibits(tx, first, count);
      for (const { exhibitId, imageId } of entries) {
        const embedding = source.stranger();
        const mark = { mark: 'breech_face', modality: 'topography', embedding, runtime: {} } as const;
        await storeSignature(tx, { imageId, exhibitId, ...mark }, model);
      }
    });
    done += count;
    showProgress('gallery', done, exhibits);
  }
  await enterSearches(db, model);
  await enterRemarks(db);
}

async function enterExhibits(
  tx: Queryable,
  first: number,
  count: number,
): Promise<{ exhibitId: string; imageId: string }[]> {
  await tx.query(
    `INSERT INTO cases (id, reference, title, place, agency_id, created_at, created_by)
     SELECT gen_random_uuid(), 'L-' || n, 'Shots fired, scene ' || n, 'Harbour Street ' || n,
            (SELECT id FROM agencies WHERE code = 'HOME'), now() - n * interval '1 minute', (SELECT id FROM actors LIMIT 1)
     FROM generate_series($1::integer, $2::integer) AS n`,
    [first / PER_CASE, Math.ceil((first + count) / PER_CASE) - 1],
  );
  const ids = Array.from({ length: count }, () => ({ exhibitId: randomUUID(), imageId: randomUUID() }));
  await tx.query(
    `INSERT INTO exhibits (id, case_id, reference, kind, origin, calibre, created_by)
     SELECT g.id, c.id, 'E-' || $2 + n, 'cartridge_case', 'evidence', '9 mm Luger', c.created_by
     FROM unnest($1::uuid[]) WITH ORDINALITY AS g (id, n) JOIN cases c ON c.reference = 'L-' || ($2 + n - 1) / ${PER_CASE}`,
    [ids.map(({ exhibitId }) => exhibitId), first],
  );
  await tx.query(
    `INSERT INTO originals (sha256, byte_length)
     SELECT encode(sha256(convert_to(id::text, 'UTF8')), 'hex'), 2400000 FROM unnest($1::uuid[]) AS g (id)`,
    [ids.map(({ imageId }) => imageId)],
  );
  await tx.query(
    `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, instrument, state, searchable, format, modality, width,
                         height, spacing_x_um, spacing_y_um, measured_fraction, finished_at, created_by)
     SELECT g.id, e.id, encode(sha256(convert_to(g.id::text, 'UTF8')), 'hex'), 'breech face.x3p', 'breech_face',
            'Confocal microscope', 'ready', true, 'x3p', 'topography', 1088, 1088, 3.125, 3.125, 0.87, now(), e.created_by
     FROM unnest($1::uuid[], $2::uuid[]) AS g (id, exhibit_id) JOIN exhibits e ON e.id = g.exhibit_id`,
    [ids.map(({ imageId }) => imageId), ids.map(({ exhibitId }) => exhibitId)],
  );
  return ids;
}

/** A completed search of every exhibit, with others as its candidates. */
async function enterSearches(db: Database, { model, parametersHash }: SearchModel): Promise<void> {
  await db.query(
    `INSERT INTO searches (id, exhibit_id, state, model, parameters_hash, engine_version, gallery_revision, eligible, searched,
                           compared, exhaustive, requested_at, completed_at)
     SELECT gen_random_uuid(), id, 'completed', $1, $2, $3, 1, 9999, 9999, 2000, true, created_at, created_at FROM exhibits`,
    [model, parametersHash, ENGINE_VERSION],
  );
  await db.query(
    `WITH numbered AS (SELECT id, row_number() OVER () - 1 AS n, count(*) OVER () AS of FROM exhibits)
     INSERT INTO candidates (search_id, rank, exhibit_id, score, marks)
     SELECT s.id, rank, other.id, 12.0 / rank,
            jsonb_build_array(jsonb_build_object('mark', 'breech_face', 'modality', 'topography', 'rank', rank, 'score', 0.4 / rank,
              'angleDegrees', 12, 'imageId', other.id, 'candidateImageId', other.id))
     FROM numbered own JOIN searches s ON s.exhibit_id = own.id
          CROSS JOIN generate_series(1, ${CANDIDATES}) AS rank
          JOIN numbered other ON other.n = (own.n + rank) % own.of`,
  );
}

/** A note on every exhibit, and a line on every image. */
async function enterRemarks(db: Database): Promise<void> {
  await db.query(`
    INSERT INTO notes (id, exhibit_id, created_by) SELECT gen_random_uuid(), id, created_by FROM exhibits;
    INSERT INTO note_versions (note_id, version, author, text) SELECT id, 1, created_by, 'Primer flattened.' FROM notes;
    INSERT INTO annotations (id, image_id, created_by) SELECT gen_random_uuid(), id, created_by FROM images;
    INSERT INTO annotation_versions (annotation_id, version, author, unit, shape)
    SELECT id, 1, created_by, 'um', '{"kind": "line", "from": {"x": 812, "y": 400}, "to": {"x": 1112, "y": 800}}' FROM annotations;
  `);
}

/** Gives every image without a preview one of the real pictures, since what is sent is bytes of the store. */
export async function sharePreviews(db: Database): Promise<void> {
  await db.query(
    `WITH real AS (SELECT d.*, row_number() OVER (ORDER BY image_id) - 1 AS n, count(*) OVER () AS of FROM derivatives d
                   WHERE kind = 'preview'),
          bare AS (SELECT i.id, row_number() OVER (ORDER BY id) AS n FROM images i
                   WHERE NOT EXISTS (SELECT FROM derivatives d WHERE d.image_id = i.id AND d.kind = 'preview'))
     INSERT INTO derivatives (image_id, kind, engine_version, sha256, byte_length, media_type)
     SELECT bare.id, 'preview', real.engine_version, real.sha256, real.byte_length, real.media_type
     FROM bare JOIN real ON real.n = bare.n % real.of`,
  );
}
