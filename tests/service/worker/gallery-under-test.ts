import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Compare } from '../../../casework/comparisons/comparison.ts';
import { scoreGallery } from '../../../casework/searches/score-gallery.ts';
import { storeSignature } from '../../../casework/signatures/store-signature.ts';
import { packMark } from '../../../engine/prepared/pack-mark.ts';
import { prepareMark } from '../../../engine/prepared/prepare-mark.ts';
import { signatureLength } from '../../../engine/signature/steering.ts';
import { ENGINE_VERSION } from '../../../engine/version.ts';
import { FolderStore } from '../../../platform/blobs/folder-store.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { fireCartridgeCase } from '../../../simulator/firing/fire-cartridge-case.ts';
import { simulateGun } from '../../../simulator/gun/simulate-gun.ts';
import { startComparers } from '../../../worker/start-comparers.ts';
import type { Comparers } from '../../../worker/start-comparers.ts';
import { enterActor } from '../../support/enter-actor.ts';
import type { ModeUnderTest } from '../../support/describe-modes.ts';

const steering = { components: [16, 40, 40, 40] };
export const MODEL = {
  model: 'test-1',
  parametersHash: 'e'.repeat(64),
  manifest: {
    steering,
    probes: 1,
    strangers: { topography: { mean: 0, sd: 0.1 }, reflectance: { mean: 0, sd: 0.1 } },
  },
};

/** Of the questioned exhibit and the three in the gallery: gun, firing, and cosine to the questioned signature. */
const ENTRIES = [
  { gun: 2, firing: 2, cosine: 1 },
  { gun: 1, firing: 1, cosine: 0.5 },
  { gun: 2, firing: 1, cosine: 0.375 },
  { gun: 3, firing: 1, cosine: 0.25 },
];

/** The prepared breech face of a simulated cartridge case, as coarse as can be compared, as it is stored. */
function preparedBytes(serial: number, firing: number): Uint8Array {
  const gun = simulateGun(serial, { productionRun: 1, serial });
  const mark = prepareMark(fireCartridgeCase(gun, firing, { spacing: 25 }).surface, 'breech_face');
  if ('because' in mark) throw new Error(mark.detail);
  return packMark(mark);
}

/** A signature at the given cosine to that of cosine 1; both lie in what no turn changes. */
function signatureAt(cosine: number): Float32Array {
  const values = new Float32Array(signatureLength(steering));
  values[0] = cosine;
  values[1] = Math.sqrt(1 - cosine ** 2);
  return values;
}

/** Four exhibits with signatures of known cosines and real prepared marks, and the engine's threads; no queue. */
export class GalleryUnderTest {
  readonly #mode: ModeUnderTest;
  readonly #exhibits: { exhibitId: string; sha256: string }[] = [];
  #comparers: Comparers | undefined;
  #folder = '';

  constructor(mode: ModeUnderTest) {
    this.#mode = mode;
    beforeAll(async () => {
      const db = mode.database();
      await migrate(db, 'migrations');
      this.#folder = await mkdtemp(join(tmpdir(), 'breechlink-engine-'));
      this.#comparers = startComparers(1, this.blobs);
      const [token, caseId] = [randomUUID(), randomUUID()];
      await enterActor(db, token);
      await db.query(
        `INSERT INTO cases (id, agency_id, reference, created_by) SELECT $1, id, 'C-1', $2 FROM agencies`,
        [caseId, token],
      );
      for (const entry of ENTRIES) await this.#enter(token, caseId, entry);
    }, 60_000);
    afterAll(async () => {
      await this.#comparers?.close();
      await rm(this.#folder, { recursive: true });
    });
  }

  get blobs(): FolderStore {
    return new FolderStore(join(this.#folder, 'blobs'), join(this.#folder, 'staging'));
  }

  get questioned(): string {
    return this.#exhibits[0]?.exhibitId ?? '';
  }

  /** What the worker compares with. */
  readonly compare: Compare = async (task) => {
    if (this.#comparers === undefined) throw new Error('The engine runs only while tests run.');
    return this.#comparers.compare(task);
  };

  /** The three candidates, best first, as the signatures alone order them. */
  async bySignature() {
    const { candidates } = await scoreGallery(this.#mode.database(), this.questioned, MODEL);
    const [first, second, third] = candidates;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Too few candidates.');
    return [first, second, third] as const;
  }

  /** A search of the questioned exhibit that no job knows of, so that the test runs it and nobody else; its id. */
  async askFor(): Promise<string> {
    const { model, parametersHash } = MODEL;
    const id = randomUUID();
    await this.#mode
      .database()
      .query(
        `INSERT INTO searches (id, exhibit_id, model, parameters_hash, engine_version) VALUES ($1, $2, $3, $4, $5)`,
        [id, this.questioned, model, parametersHash, ENGINE_VERSION],
      );
    return id;
  }

  /** Keeps bytes in the blob store; their hash. */
  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = join(this.#folder, randomUUID());
    await writeFile(path, bytes);
    await this.blobs.put(sha256, path);
    return sha256;
  }

  /** Where the prepared mark of an exhibit lies on the disk. */
  markFile(exhibitId: string): string {
    const sha256 = this.#exhibits.find((one) => one.exhibitId === exhibitId)?.sha256 ?? '';
    return join(this.#folder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /** An exhibit with one image, its signature and its prepared mark, as processing would leave it. */
  async #enter(token: string, caseId: string, { gun, firing, cosine }: (typeof ENTRIES)[number]) {
    const db = this.#mode.database();
    const [exhibitId, imageId] = [randomUUID(), randomUUID()];
    const sha256 = await this.keep(preparedBytes(gun, firing));
    await db.query(
      `INSERT INTO exhibits (id, case_id, reference, kind, origin, created_by)
       VALUES ($1, $2, $3, 'cartridge_case', 'test_fire', $4)`,
      [exhibitId, caseId, exhibitId, token],
    );
    await db.transaction(async (tx) => {
      await tx.query(`INSERT INTO originals (sha256, byte_length) VALUES ($1, 1)`, [sha256]);
      await tx.query(
        `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, state, searchable, created_by)
         VALUES ($1, $2, $3, 'x', 'breech_face', 'ready', true, $4)`,
        [imageId, exhibitId, sha256, token],
      );
      await tx.query(
        `INSERT INTO derivatives (image_id, kind, engine_version, sha256, byte_length, media_type)
         VALUES ($1, 'prepared_mark', $2, $3, 1, 'application/octet-stream')`,
        [imageId, ENGINE_VERSION, sha256],
      );
      const found = { mark: 'breech_face', modality: 'topography' as const, embedding: signatureAt(cosine) };
      await storeSignature(tx, { imageId, exhibitId, ...found, runtime: {} }, MODEL);
    });
    this.#exhibits.push({ exhibitId, sha256 });
  }
}
