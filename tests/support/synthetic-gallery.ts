import { createHash, randomUUID } from 'node:crypto';
import { storeSignature } from '../../casework/signatures/store-signature.ts';
import { seededUniform } from '../../engine/preprocess/random.ts';
import { signatureLength } from '../../engine/signature/steering.ts';
import type { Database } from '../../platform/database/database.ts';
import { enterActor } from './enter-actor.ts';

const steering = { components: [16, 40, 40, 40] };

/** A model with a gallery of its own. */
export function newModel() {
  const strangers = { topography: { mean: 0, sd: 0.1 }, reflectance: { mean: 0, sd: 0.1 } };
  return { model: 'test-1', parametersHash: randomUUID(), manifest: { steering, probes: 60, strangers } };
}
export type TestModel = ReturnType<typeof newModel>;

/** A seeded direction: two of them are all but orthogonal. */
export function direction(seed: number): Float32Array {
  const uniform = seededUniform(seed);
  return toUnit(Float32Array.from({ length: signatureLength(steering) }, () => uniform() + uniform() - 1));
}

/** A vector at the given cosine to another one. */
export function akin(other: Float32Array, cosine: number, seed: number): Float32Array {
  const noise = direction(seed);
  const along = noise.reduce((sum, value, i) => sum + value * other[i], 0);
  const across = toUnit(noise.map((value, i) => value - along * other[i]));
  return other.map((value, i) => cosine * value + Math.sqrt(1 - cosine ** 2) * across[i]);
}

function toUnit(values: Float32Array): Float32Array {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

/** What an exhibit, its case and its image state; anything else is not determined. */
export interface Stated {
  kind?: string;
  origin?: string;
  calibre?: string;
  numberOfLands?: number;
  twist?: string;
  firingPinShape?: string;
  createdAt?: string;
  place?: string;
  occurredOn?: string;
  instrument?: string;
  mark?: string;
  caseId?: string;
  /** The home agency, unless said otherwise. */
  agencyId?: string;
}

/** Enters exhibits as the service would leave them, without going through images. */
export class SyntheticGallery {
  readonly #db: () => Database;
  readonly #token = randomUUID();

  constructor(db: () => Database) {
    this.#db = db;
  }

  async begin(): Promise<void> {
    await enterActor(this.#db(), this.#token);
  }

  async addCase({ place, occurredOn, agencyId }: Stated = {}): Promise<string> {
    const id = randomUUID();
    await this.#db().query(
      `INSERT INTO cases (id, agency_id, reference, place, occurred_on, created_by)
       VALUES ($1::uuid, coalesce($5::uuid, (SELECT id FROM agencies WHERE code = 'HOME')), $1::uuid::text, $2, $3, $4)`,
      [id, place, occurredOn, this.#token, agencyId],
    );
    return id;
  }

  async addExhibit(stated: Stated = {}): Promise<string> {
    const id = randomUUID();
    await this.#db().query(
      `INSERT INTO exhibits (id, case_id, reference, kind, origin, calibre, number_of_lands, twist, firing_pin_shape,
                             created_at, created_by)
       VALUES ($1::uuid, $2, $1::uuid::text, $3, $4, $5, $6, $7, $8, coalesce($9::timestamptz, now()), $10)`,
      [
        id,
        stated.caseId ?? (await this.addCase(stated)),
        stated.kind ?? 'cartridge_case',
        stated.origin ?? 'evidence',
        stated.calibre,
        stated.numberOfLands,
        stated.twist,
        stated.firingPinShape,
        stated.createdAt,
        this.#token,
      ],
    );
    return id;
  }

  async addImage(
    exhibitId: string,
    instrument?: string,
    mark = 'breech_face',
    land?: number,
  ): Promise<string> {
    const imageId = randomUUID();
    const sha256 = createHash('sha256').update(imageId).digest('hex');
    await this.#db().query(`INSERT INTO originals (sha256, byte_length) VALUES ($1, 1)`, [sha256]);
    await this.#db().query(
      `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, land, state, searchable, instrument, created_by)
       VALUES ($1, $2, $3, 'x', $4, $5, 'ready', true, $6, $7)`,
      [imageId, exhibitId, sha256, mark, land, instrument, this.#token],
    );
    return imageId;
  }

  /** An exhibit with one image and its signature. */
  async add(model: TestModel, embedding: Float32Array, stated: Stated = {}): Promise<string> {
    const exhibitId = await this.addExhibit(stated);
    await this.addSignature(exhibitId, model, embedding, stated);
    return exhibitId;
  }

  async addSignature(
    exhibitId: string,
    model: TestModel,
    embedding: Float32Array,
    { instrument, mark = 'breech_face' }: Stated = {},
    land?: number,
  ): Promise<string> {
    const imageId = await this.addImage(exhibitId, instrument, mark, land);
    const signature = { imageId, exhibitId, mark, modality: 'topography' as const, embedding, runtime: {} };
    await this.#db().transaction((tx) => storeSignature(tx, signature, model));
    return imageId;
  }
}
