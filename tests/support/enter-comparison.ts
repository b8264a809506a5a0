import { randomUUID } from 'node:crypto';
import type { Database } from '../../platform/database/database.ts';
import { MODEL } from '../service/api/api-under-test.ts';
import { IMPRESSION } from '../service/api/made-comparisons.ts';

export interface ComparedSide {
  readonly exhibitId: string;
  readonly imageId: string;
}

/** A completed search of one exhibit with another as its candidate, and their comparison, as a worker leaves them. */
export async function enterComparison(
  database: Database,
  questioned: ComparedSide,
  candidate: ComparedSide,
): Promise<{ searchId: string; comparisonId: string }> {
  const [searchId, comparisonId] = [randomUUID(), randomUUID()];
  const stored = ({ imageId }: ComparedSide) =>
    JSON.stringify([{ imageId, land: null, sha256: 'c'.repeat(64) }]);
  await database.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO searches (id, exhibit_id, state, model, parameters_hash, engine_version, completed_at)
       VALUES ($1, $2, 'completed', $3, $4, '0.2.0', now())`,
      [searchId, questioned.exhibitId, MODEL.model, MODEL.parametersHash],
    );
    await tx.query(
      `INSERT INTO candidates (search_id, rank, exhibit_id, score, marks) VALUES ($1, 1, $2, 17.25, '[]')`,
      [searchId, candidate.exhibitId],
    );
    await tx.query(
      `INSERT INTO comparisons (id, search_id, exhibit_id, mark, modality, kind, engine_version, parameters_hash,
                                questioned, candidate, result)
       VALUES ($1, $2, $3, 'breech_face', 'topography', 'impression', '0.2.0', $4, $5, $6, $7)`,
      [
        comparisonId,
        searchId,
        candidate.exhibitId,
        'b'.repeat(64),
        stored(questioned),
        stored(candidate),
        IMPRESSION,
      ],
    );
  });
  return { searchId, comparisonId };
}
