import { systemClock } from '../../platform/clock/clock.ts';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Compare } from '../../casework/comparisons/comparison.ts';
import { runSearch } from '../../casework/searches/run-search.ts';
import { storeSignature } from '../../casework/signatures/store-signature.ts';
import { signatureLength } from '../../engine/signature/steering.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import { MODEL } from '../service/api/api-under-test.ts';
import type { ApiUnderTest } from '../service/api/api-under-test.ts';
import { silentLogger } from './describe-modes.ts';
import type { ModeUnderTest } from './describe-modes.ts';

const steering = { components: [16, 40, 40, 40] };
export const SEARCH_MODEL = {
  ...MODEL,
  manifest: {
    steering,
    probes: 60,
    strangers: { topography: { mean: 0, sd: 0.1 }, reflectance: { mean: 0, sd: 0.1 } },
  },
};

/** Seeded unit vectors, all but orthogonal to each other. */
export function direction(seed: number): Float32Array {
  return toUnit(
    Float32Array.from({ length: signatureLength(steering) }, (_, i) => {
      return createHash('sha256').update(`${seed} ${i}`).digest().readInt32BE() / 2 ** 31;
    }),
  );
}

/** A vector near another one, the nearer the larger the share (0 to 1). */
export function near(other: Float32Array, share: number, seed: number): Float32Array {
  const noise = direction(seed);
  return toUnit(other.map((value, i) => share * value + (1 - share) * (noise[i] ?? 0)));
}

function toUnit(values: Float32Array): Float32Array {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

export interface NewEntry {
  readonly caseId?: string;
  /** The fields of the exhibit besides its reference and kind. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly declared?: Readonly<Record<string, string>>;
}

export interface Entry {
  readonly exhibitId: string;
  readonly imageId: string;
  readonly caseId: string;
}

/** Exhibits with signatures as processing would leave them, entered over HTTP; and what a worker would do. */
export class GalleryUnderTest {
  readonly #mode: ModeUnderTest;
  readonly #api: ApiUnderTest;

  constructor(mode: ModeUnderTest, api: ApiUnderTest) {
    this.#mode = mode;
    this.#api = api;
  }

  async add(embedding: Float32Array, entry: NewEntry = {}): Promise<Entry> {
    const caseId = entry.caseId ?? (await this.#api.makeCase());
    const wish = { reference: randomUUID(), kind: 'cartridge_case', origin: 'test_fire', ...entry.fields };
    const created = await this.#api.post(`/v1/cases/${caseId}/exhibits`, wish);
    if (created.status !== 201) throw new Error(JSON.stringify(created.body));
    const exhibitId = String(created.body.id);
    const declared = { mark: 'breech_face', ...entry.declared };
    const uploaded = await this.#api.upload(exhibitId, entry.bytes ?? randomBytes(20), declared);
    const imageId = String(uploaded.body.id);
    await this.#mode.database().transaction(async (tx) => {
      await tx.query(
        `UPDATE images SET state = 'ready', searchable = true, modality = 'topography' WHERE id = $1`,
        [imageId],
      );
      await tx.query(
        `INSERT INTO derivatives (image_id, kind, engine_version, sha256, byte_length, media_type)
         VALUES ($1, 'prepared_mark', $2, $3, 1, 'application/octet-stream')`,
        [imageId, ENGINE_VERSION, createHash('sha256').update(imageId).digest('hex')],
      );
      const mark = declared.mark;
      const signature = {
        imageId,
        exhibitId,
        mark,
        modality: 'topography' as const,
        embedding,
        runtime: {},
      };
      await storeSignature(tx, signature, MODEL);
    });
    return { exhibitId, imageId, caseId };
  }

  /** Runs one search. @param compare what the engine says; unless given, that nothing can be compared */
  async run(searchId: string, compare?: Compare): Promise<void> {
    const says: Compare = async () => ({ comparable: false, because: 'flat', detail: 'A test.' });
    const tools = {
      model: SEARCH_MODEL,
      compare: compare ?? says,
      concurrency: 1,
      logger: silentLogger,
      clock: systemClock,
    };
    await runSearch(this.#mode.database(), searchId, tools);
  }

  /** Asks for a search over HTTP and runs it; its id. */
  async search(wish: object): Promise<string> {
    const { status, body } = await this.#api.post('/v1/searches', wish);
    if (status !== 202) throw new Error(JSON.stringify(body));
    await this.run(String(body.id));
    return String(body.id);
  }
}
