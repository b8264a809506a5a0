import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createCase } from '../../casework/cases/create-case.ts';
import { createExhibit } from '../../casework/exhibits/create-exhibit.ts';
import { scoreGallery } from '../../casework/searches/score-gallery.ts';
import { storeSignature } from '../../casework/signatures/store-signature.ts';
import { ensureBootstrapToken } from '../../casework/tokens/bootstrap-token.ts';
import { findToken } from '../../casework/tokens/find-token.ts';
import type { ScoredPair } from '../../engine/statistics/roc.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { openEmbedded } from '../../platform/database/embedded/open-embedded.ts';
import { migrate } from '../../platform/database/migrate.ts';
import type { SignatureModel } from '../../platform/inference/load-model.ts';
import { showProgress } from '../../start/demo/progress.ts';
import type { ExtractedScan } from './extract-scans.ts';
import { computeFigures, type Figures, type RankedList } from './figures.ts';

const MIGRATIONS = join(import.meta.dirname, '..', '..', 'migrations');

/** A scan, or a whole case or bullet with all its scans: what is searched for and found. */
export interface Item {
  name: string;
  kind: 'cartridge_case' | 'bullet';
  scans: readonly ExtractedScan[];
}

export interface LevelResult {
  figures: Figures;
  pairs: { same: number; different: number };
  secondsPerPair: number | null;
}

async function insertImage(
  tx: Queryable,
  model: SignatureModel,
  tokenId: string,
  exhibitId: string,
  scan: ExtractedScan,
  embedding: Float32Array | null,
): Promise<void> {
  if (embedding === null) return;
  const { file, sha256, mark, modality, land, runtime } = scan;
  const imageId = randomUUID();
  await tx.query(`INSERT INTO originals (sha256, byte_length) VALUES ($1, 1) ON CONFLICT DO NOTHING`, [
    sha256,
  ]);
  await tx.query(
    `INSERT INTO images (id, exhibit_id, sha256, file_name, mark, land, state, searchable, modality, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, 'ready', true, $7, $8)`,
    [imageId, exhibitId, sha256, file, mark, land === '' ? null : Number(land), modality, tokenId],
  );
  await storeSignature(tx, { imageId, exhibitId, mark, modality, embedding, runtime }, model);
}

/** Enters every item twice: as it stands in the gallery and as it is questioned. Returns the exhibits' ids. */
function enterItems(db: Database, model: SignatureModel, tokenId: string, items: readonly Item[]) {
  return db.transaction(async (tx) => {
    const origin = { tokenId, requestId: null };
    const { id: caseId } = await createCase(tx, origin, { reference: 'accuracy' });
    const entered = [];
    for (const { name, kind, scans } of items) {
      const exhibit = (role: string) =>
        createExhibit(tx, origin, caseId, { reference: `${name} ${role}`, kind, origin: 'test_fire' });
      const [gallery, questioned] = [await exhibit('gallery'), await exhibit('questioned')];
      for (const scan of scans) {
        await insertImage(tx, model, tokenId, gallery.id, scan, scan.embedding);
        await insertImage(tx, model, tokenId, questioned.id, scan, scan.questioned);
      }
      entered.push({ galleryId: gallery.id, questionedId: questioned.id });
    }
    return entered;
  });
}

/**
 * Searches for each item among all others with the service's own search, in a database of its own, and computes
 * the figures. `isSame` tells what is known of two items: true, false, or null where they are not to be compared.
 */
export async function scoreLevel(
  items: readonly Item[],
  model: SignatureModel,
  isSame: (a: Item, b: Item) => boolean | null,
  label: string,
): Promise<LevelResult> {
  const db = await openEmbedded('memory://');
  try {
    await migrate(db, MIGRATIONS);
    const token = await ensureBootstrapToken(db, undefined);
    const principal = token === undefined ? undefined : await findToken(db, token);
    if (principal === undefined) throw new Error('The empty database gave no token.');
    const entered = await enterItems(db, model, principal.tokenId, items);
    const place = new Map(entered.map(({ galleryId }, i) => [galleryId, i]));
    const scores = new Map<string, number[]>();
    const lists: RankedList[] = [];
    let seconds = 0;
    let compared = 0;
    for (const [i, { questionedId }] of entered.entries()) {
      const start = performance.now();
      const result = await scoreGallery(db, questionedId, model);
      seconds += (performance.now() - start) / 1000;
      compared += result.compared;
      const candidates: ScoredPair[] = [];
      for (const { exhibitId, score } of result.candidates) {
        const j = place.get(exhibitId);
        if (j === undefined || j === i) continue;
        const same = isSame(items[i], items[j]);
        if (same === null) continue;
        candidates.push({ score, same });
        const key = i < j ? `${i} ${j}` : `${j} ${i}`;
        scores.set(key, [...(scores.get(key) ?? []), score]);
      }
      const mates = items.filter((other, j) => j !== i && isSame(items[i], other) === true).length;
      lists.push({ candidates, mates });
      showProgress(label, i + 1, entered.length);
    }
    // A pair was scored from both of its sides; turned differently, they can differ.
    const pairs = [...scores].map(([key, both]) => {
      const [i, j] = key.split(' ').map(Number);
      return {
        score: both.reduce((a, b) => a + b, 0) / both.length,
        same: isSame(items[i], items[j]) === true,
      };
    });
    const same = pairs.filter((pair) => pair.same).length;
    return {
      figures: computeFigures(lists, pairs),
      pairs: { same, different: pairs.length - same },
      secondsPerPair: compared === 0 ? null : seconds / compared,
    };
  } finally {
    await db.close();
  }
}
