import type { SearchModel } from '../../casework/searches/search-model.ts';
import { formatVector } from '../../casework/signatures/vector-text.ts';
import { steeredProbes } from '../../engine/signature/steering.ts';
import type { Database, Queryable } from '../../platform/database/database.ts';
import { showProgress } from '../../start/demo/progress.ts';
import type { Question } from './fill-gallery.ts';
import { timed, timesOf } from './figures.ts';
import type { Times } from './figures.ts';

export interface ReferenceFigures {
  /** How many of the questions were put to it. */
  questions: number;
  lists: string[][];
  times: Times;
  /** Seconds that building its index took. */
  buildSeconds?: number;
}

/** pgvector's exact scan, once for each probe, on a table with nothing but the vectors. */
export async function measureExactScan(
  db: Database,
  model: SearchModel,
  questions: readonly Question[],
  depth: number,
): Promise<ReferenceFigures> {
  await db.query('DROP TABLE IF EXISTS reference_vectors');
  await db.query('CREATE TABLE reference_vectors AS SELECT exhibit_id, embedding FROM signatures');
  await db.query('ANALYZE reference_vectors');
  return probeByProbe(db, model, questions, depth, 'exact scan probe by probe');
}

/** pgvector's HNSW with its defaults (m = 16, ef_construction = 64, ef_search = 40), once for each probe. */
export async function measureHnsw(
  db: Database,
  model: SearchModel,
  questions: readonly Question[],
  depth: number,
): Promise<ReferenceFigures> {
  showProgress('building HNSW', 0, 1);
  const { ms } = await timed(() =>
    db.query('CREATE INDEX ON reference_vectors USING hnsw (embedding halfvec_ip_ops)'),
  );
  showProgress('building HNSW', 1, 1);
  const figures = await probeByProbe(db, model, questions, depth, 'HNSW probe by probe');
  return { ...figures, buildSeconds: Math.round(ms / 1000) };
}

async function probeByProbe(
  db: Database,
  model: SearchModel,
  questions: readonly Question[],
  depth: number,
  label: string,
): Promise<ReferenceFigures> {
  const questioned = new Set(questions.map(({ exhibitId }) => exhibitId));
  const lists: string[][] = [];
  const times: number[] = [];
  for (const { signature } of questions) {
    const probes = steeredProbes(signature, model.manifest.steering, model.manifest.probes);
    const { result, ms } = await timed(() =>
      db.transaction(async (tx) => {
        await tx.query(`SELECT set_config('jit', 'off', true)`);
        const best = new Map<string, number>();
        for (const probe of probes) await addNearest(tx, best, probe, depth);
        return best;
      }),
    );
    times.push(ms);
    const others = [...result].filter(([id]) => !questioned.has(id)).sort((a, b) => a[1] - b[1]);
    lists.push(others.slice(0, depth).map(([id]) => id));
    showProgress(label, times.length, questions.length);
  }
  return { questions: questions.length, lists, times: timesOf(times) };
}

async function addNearest(
  tx: Queryable,
  best: Map<string, number>,
  probe: Float32Array,
  depth: number,
): Promise<void> {
  const { rows } = await tx.query<{ id: string; distance: number }>(
    `SELECT exhibit_id AS id, embedding <#> $1::halfvec(256) AS distance FROM reference_vectors
     ORDER BY embedding <#> $1::halfvec(256) LIMIT ${depth}`,
    [formatVector(probe)],
  );
  for (const { id, distance } of rows) best.set(id, Math.min(distance, best.get(id) ?? Infinity));
}
