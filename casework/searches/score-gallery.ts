import { isStriated } from '../../engine/prepared/prepared-mark.ts';
import { lagProbes } from '../../engine/signature/profile-signature.ts';
import { steeredProbes } from '../../engine/signature/steering.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { readSignatures } from '../signatures/read-signatures.ts';
import type { StoredSignature } from '../signatures/read-signatures.ts';
import { compareExactly } from './compare-exactly.ts';
import { rankCandidates } from './rank-candidates.ts';
import type { Candidate } from './rank-candidates.ts';
import type { SearchModel } from './search-model.ts';
import { shortlistBySignBits } from './shortlist-by-sign-bits.ts';

export interface GalleryScores {
  galleryRevision: number;
  /** Other exhibits that share a kind of mark with the questioned one. */
  eligible: number;
  /** Of these, how many the pass over sign bits went through. */
  searched: number;
  /** Of these, how many were compared on the signatures themselves. */
  compared: number;
  exhaustive: boolean;
  /** All compared exhibits, best first. */
  candidates: Candidate[];
}

/**
 * Searches the gallery for the exhibits most like one: a pass over the sign bits of every signature, then an
 * exact comparison of the shortlist, mark by mark, fused and ranked. Everything is read from one snapshot.
 */
export function scoreGallery(db: Database, exhibitId: string, model: SearchModel): Promise<GalleryScores> {
  return db.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await preferParallelScans(tx);
    const galleryRevision = await readRevision(tx, model);
    const signatures = await readSignatures(tx, exhibitId, model);
    const questions = signatures.map((signature) => ({
      ...signature,
      exhibitId,
      model: model.model,
      parametersHash: model.parametersHash,
      probes: probesOf(signature, model),
    }));
    const shortlist = new Set<string>();
    for (const question of questions) {
      for (const id of await shortlistBySignBits(tx, question)) shortlist.add(id);
    }
    const comparisons = [];
    for (const question of questions) {
      comparisons.push({ question, nearest: await compareExactly(tx, question, [...shortlist]) });
    }
    const eligible = await countEligible(tx, exhibitId, model);
    return {
      galleryRevision,
      eligible,
      searched: eligible,
      compared: shortlist.size,
      exhaustive: true,
      candidates: rankCandidates(comparisons, model.manifest.strangers),
    };
  });
}

/** An impression is misplaced by an unknown angle, a profile by an unknown lag. */
function probesOf({ mark, embedding }: StoredSignature, { manifest }: SearchModel): Float32Array[] {
  return isStriated(mark)
    ? lagProbes(embedding, manifest.probes)
    : steeredProbes(embedding, manifest.steering, manifest.probes);
}

/** Lets the planner use its workers for a scan, whose rows are costlier than it thinks; for this transaction. */
async function preferParallelScans(tx: Queryable): Promise<void> {
  await tx.query(
    `SELECT set_config('jit', 'off', true), set_config('parallel_setup_cost', '100', true),
            set_config('parallel_tuple_cost', '0.01', true)`,
  );
}

async function readRevision(tx: Queryable, { model, parametersHash }: SearchModel): Promise<number> {
  const { rows } = await tx.query<{ revision: number }>(
    `SELECT revision FROM galleries WHERE model = $1 AND parameters_hash = $2`,
    [model, parametersHash],
  );
  return rows[0]?.revision ?? 0;
}

async function countEligible(
  tx: Queryable,
  exhibitId: string,
  { model, parametersHash }: SearchModel,
): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `SELECT count(DISTINCT exhibit_id) AS count FROM signatures
     WHERE model = $2 AND parameters_hash = $3 AND exhibit_id <> $1
       AND (mark, modality) IN (SELECT mark, modality FROM signatures
                                WHERE exhibit_id = $1 AND model = $2 AND parameters_hash = $3)`,
    [exhibitId, model, parametersHash],
  );
  return rows[0]?.count ?? 0;
}
