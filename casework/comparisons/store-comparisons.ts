import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import type { Compared, MarkComparison } from './comparison.ts';
import { ENGINE_IDENTITY } from './engine-identity.ts';

/** Comparisons written with one statement: their cell maps are some kilobytes each. */
const BATCH = 50;

/** Decimals kept of every number: far finer than any instrument, and half the size. */
const DECIMALS = 5;

/** Keeps the comparisons of a search, for explanation; the id of each. */
export async function storeComparisons(
  tx: Queryable,
  searchId: string,
  compared: readonly Compared[],
): Promise<Map<Compared, string>> {
  const ids = new Map(compared.map((one) => [one, randomUUID()]));
  for (let at = 0; at < compared.length; at += BATCH) {
    const rows = compared.slice(at, at + BATCH).map((one) => {
      const { kind, mark, modality, exhibitId, questioned, candidate } = one.task;
      const result = resultOf(one.comparison);
      return { id: ids.get(one), kind, mark, modality, exhibitId, questioned, candidate, result };
    });
    await tx.query(
      `INSERT INTO comparisons (id, search_id, exhibit_id, mark, modality, kind, engine_version, parameters_hash,
                                questioned, candidate, result)
       SELECT id, $1, "exhibitId", mark, modality, kind, $2, $3, questioned, candidate, result
       FROM jsonb_to_recordset($4::jsonb)
         AS c(id uuid, "exhibitId" uuid, mark text, modality text, kind text, questioned jsonb, candidate jsonb,
              result jsonb)`,
      [searchId, ENGINE_IDENTITY.version, ENGINE_IDENTITY.parametersHash, JSON.stringify(rows, rounded)],
    );
  }
  return ids;
}

function resultOf(comparison: MarkComparison): object {
  return comparison.kind === 'impression' ? comparison.impression : comparison.bullet;
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value;
}
