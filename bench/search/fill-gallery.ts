import { randomUUID } from 'node:crypto';
import { signCode } from '../../casework/signatures/sign-code.ts';
import type { SearchModel } from '../../casework/searches/search-model.ts';
import { turnSignature } from '../../engine/signature/steering.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { showProgress } from '../../start/demo/progress.ts';
import { ExactAnswer } from './exact-answer.ts';
import { timed } from './figures.ts';
import { SyntheticSignatures } from './synthetic-signatures.ts';

/** Cosines at which mates are planted. */
export const COSINES = [0.75, 0.65, 0.55, 0.5, 0.45, 0.35] as const;

/** Share of the exhibits of the rare calibre. */
export const RARE = { calibre: '.45 Auto', everyNth: 50 } as const;

const AT_A_TIME = 2_000;

export interface Question {
  readonly exhibitId: string;
  readonly signature: Float32Array;
  /** The mate at each of the cosines. */
  readonly mates: readonly string[];
  /** The fully exact answer's first exhibits, best first. */
  readonly exact: readonly string[];
}

export interface FilledGallery {
  readonly questions: readonly Question[];
  /** Rows a second, of the database's part alone. */
  readonly rowsPerSecond: number;
}

interface Entry {
  readonly exhibitId: string;
  readonly signature: Float32Array;
}

/**
 * Fills an empty database with a seeded gallery: questioned exhibits, their mates turned at random, and strangers. The
 * rows are as `storeSignature` leaves them, without images, loaded many at a time with foreign keys unchecked.
 */
export async function fillGallery(
  db: Database,
  model: SearchModel,
  { size, questions: count, depth }: { size: number; questions: number; depth: number },
): Promise<FilledGallery> {
  const source = new SyntheticSignatures(model.manifest.steering);
  const groupId = await prepare(db, model);
  const planted: Entry[] = [];
  const asked = Array.from({ length: count }, () => {
    const signature = source.stranger();
    const mates = COSINES.map((cosine): Entry => {
      const mate = source.mate(signature, cosine);
      const angle = source.uniform() * 180;
      return {
        exhibitId: randomUUID(),
        signature: turnSignature(mate, model.manifest.steering, angle),
      };
    });
    planted.push(...mates);
    const exact = new ExactAnswer(signature, model, depth);
    return { exhibitId: randomUUID(), signature, mates: mates.map((mate) => mate.exhibitId), exact };
  });
  const total = size + count;
  let [seconds, stored] = [0, 0];
  let storing = Promise.resolve();
  const keep = async (rows: readonly Row[]): Promise<void> => {
    const { ms } = await timed(() => store(db, model, groupId, rows));
    seconds += ms / 1000;
    stored += rows.length;
    showProgress('gallery', stored, total);
  };
  for (let at = 0; at < size; at += AT_A_TIME) {
    const batch = Array.from(
      { length: Math.min(AT_A_TIME, size - at) },
      (_, i) => planted[at + i] ?? { exhibitId: randomUUID(), signature: source.stranger() },
    );
    const rows = batch.map(toRow);
    for (const { exact } of asked) {
      for (const { exhibitId, signature } of batch) exact.add(exhibitId, signature);
    }
    await storing;
    storing = keep(rows);
  }
  await storing;
  const rowsPerSecond = stored / seconds;
  await store(db, model, groupId, asked.map(toRow));
  await addImages(db, asked);
  showProgress('gallery', total, total);
  const questions = asked.map(({ exact, ...question }) => ({ ...question, exact: exact.exhibitIds() }));
  return { questions, rowsPerSecond };
}

interface Row {
  exhibitId: string;
  signature: string;
  code: string;
}

/** Every number that is written, with four decimals: half of the precision of a half is lost, and much time won. */
const TEXTS = Array.from({ length: 20_001 }, (_, i) => ((i - 10_000) / 10_000).toString());

function toRow({ exhibitId, signature }: Entry): Row {
  let text = '[';
  for (let i = 0; i < signature.length; i++) {
    if (i > 0) text += ',';
    text += TEXTS[Math.round(signature[i] * 10_000) + 10_000];
  }
  return { exhibitId, signature: `${text}]`, code: signCode(signature) };
}

const CASE = randomUUID();
const TOKEN = randomUUID();

async function prepare(db: Database, { model, parametersHash }: SearchModel): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.query(`INSERT INTO actors (id, kind, name) VALUES ($1, 'token', 'bench')`, [TOKEN]);
    await tx.query(
      `INSERT INTO cases (id, agency_id, reference, created_by) SELECT $1, id, 'bench', $2 FROM agencies`,
      [CASE, TOKEN],
    );
    await tx.query(`INSERT INTO galleries (model, parameters_hash, revision) VALUES ($1, $2, 1)`, [
      model,
      parametersHash,
    ]);
    const { rows } = await tx.query<{ id: number }>(
      `SELECT open_signature_group($1, $2, 'breech_face', 'topography') AS id`,
      [model, parametersHash],
    );
    return rows[0].id;
  });
}

function store(db: Database, model: SearchModel, groupId: number, rows: readonly Row[]): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.query(`SET LOCAL session_replication_role = replica`);
    await storeRows(tx, model, groupId, rows);
  });
}

async function storeRows(
  tx: Queryable,
  { model, parametersHash }: SearchModel,
  groupId: number,
  rows: readonly Row[],
): Promise<void> {
  const ids = rows.map((row) => row.exhibitId);
  await tx.query(
    `INSERT INTO exhibits (id, agency_id, case_id, reference, kind, origin, calibre, created_by)
     SELECT id, (SELECT id FROM agencies), $2, id::text, 'cartridge_case', 'evidence', CASE WHEN n % ${RARE.everyNth} = 0 THEN $4 ELSE '9 mm Luger' END, $3
     FROM unnest($1::uuid[]) WITH ORDINALITY AS given (id, n)`,
    [ids, CASE, TOKEN, RARE.calibre],
  );
  await tx.query(
    `INSERT INTO signatures (id, image_id, exhibit_id, mark, modality, model, parameters_hash, engine_version, runtime, embedding)
     SELECT id, id, id, 'breech_face', 'topography', $3, $4, 'bench', '{}', signature::halfvec(256)
     FROM unnest($1::uuid[], $2::text[]) AS given (id, signature)`,
    [ids, rows.map((row) => row.signature), model, parametersHash],
  );
  await tx.query(
    `INSERT INTO signature_codes (exhibit_id, group_id, code)
     SELECT id, $3, code::bit(1024) FROM unnest($1::uuid[], $2::text[]) AS given (id, code)`,
    [ids, rows.map((row) => row.code), groupId],
  );
  await tx.query(
    `INSERT INTO gallery_exhibits (exhibit_id, gallery_id, groups)
     SELECT id, (SELECT id FROM galleries), ARRAY[$2::integer] FROM unnest($1::uuid[]) AS given (id)`,
    [ids, groupId],
  );
  await tx.query(
    `INSERT INTO gallery_counts (gallery_id, groups, exhibits)
     VALUES ((SELECT id FROM galleries), ARRAY[$1::integer], $2)
     ON CONFLICT (gallery_id, groups) DO UPDATE SET exhibits = gallery_counts.exhibits + excluded.exhibits`,
    [groupId, rows.length],
  );
}

/** Images of the questioned exhibits; and what the server's own upkeep would do in time. */
async function addImages(db: Database, questions: readonly Entry[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(`SET LOCAL session_replication_role = replica`);
    await tx.query(
      `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, state, searchable, modality, created_by)
       SELECT id, id, repeat('0', 64), 'bench', 'breech_face', 'ready', true, 'topography', $1 FROM unnest($2::uuid[]) AS given (id)`,
      [TOKEN, questions.map((question) => question.exhibitId)],
    );
  });
  await db.query('VACUUM ANALYZE');
}
