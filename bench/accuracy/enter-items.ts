import { randomUUID } from 'node:crypto';
import { readHomeAgency } from '../../casework/agencies/read-home.ts';
import { createCase } from '../../casework/cases/create-case.ts';
import { createExhibit } from '../../casework/exhibits/create-exhibit.ts';
import { storeSignature } from '../../casework/signatures/store-signature.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import type { SignatureModel } from '../../platform/inference/load-model.ts';
import type { EngineLevel } from './engine-level.ts';
import type { ExtractedScan, ProcessedScan } from './extract-scans.ts';

/** A scan, or a whole case or bullet with all its scans: what is searched for and found. */
export interface Item {
  name: string;
  kind: 'cartridge_case' | 'bullet';
  scans: readonly ExtractedScan[];
}

/** Where an item's scans go. */
interface Target {
  tx: Queryable;
  engine: EngineLevel;
  model: SignatureModel;
  actorId: string;
}

async function insertImage(
  { tx, engine, model, actorId }: Target,
  exhibitId: string,
  { file, sha256, mark, modality, land }: ExtractedScan,
  { embedding, prepared, runtime }: ProcessedScan,
): Promise<void> {
  if (embedding === null) return;
  const imageId = randomUUID();
  const number = land === '' ? null : Number(land);
  await tx.query(`INSERT INTO originals (sha256, byte_length) VALUES ($1, 1) ON CONFLICT DO NOTHING`, [
    sha256,
  ]);
  await tx.query(
    `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, land, state, searchable, modality, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, 'ready', true, $7, $8)`,
    [imageId, exhibitId, sha256, file, mark, number, modality, actorId],
  );
  await storeSignature(tx, { imageId, exhibitId, mark, modality, embedding, runtime }, model);
  if (prepared === null) return;
  // In memory the image's id serves as the name that the hash is in a store.
  engine.add({ exhibitId, imageId, mark, modality, land: number, sha256: imageId, bytes: prepared });
}

/** Enters every item twice: as it stands in the gallery and as it is questioned. Returns the exhibits' ids. */
export function enterItems(
  db: Database,
  engine: EngineLevel,
  model: SignatureModel,
  actorId: string,
  items: readonly Item[],
): Promise<{ galleryId: string; questionedId: string }[]> {
  return db.transaction(async (tx) => {
    const origin = { actorId, requestId: null };
    const target = { tx, engine, model, actorId };
    const { id: caseId } = await createCase(tx, origin, {
      agencyId: await readHomeAgency(tx),
      reference: 'accuracy',
    });
    const entered = [];
    for (const { name, kind, scans } of items) {
      const exhibit = (role: string) =>
        createExhibit(tx, origin, caseId, { reference: `${name} ${role}`, kind, origin: 'test_fire' });
      const [gallery, questioned] = [await exhibit('gallery'), await exhibit('questioned')];
      for (const scan of scans) {
        await insertImage(target, gallery.id, scan, scan.gallery);
        await insertImage(target, questioned.id, scan, scan.questioned);
      }
      entered.push({ galleryId: gallery.id, questionedId: questioned.id });
    }
    return entered;
  });
}
