import { join } from 'node:path';
import { scoreGallery } from '../../casework/searches/score-gallery.ts';
import { ensureBootstrapToken } from '../../casework/tokens/bootstrap-token.ts';
import { findToken } from '../../casework/tokens/find-token.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { openEmbedded } from '../../platform/database/embedded/open-embedded.ts';
import { migrate } from '../../platform/database/migrate.ts';
import type { SignatureModel } from '../../platform/inference/load-model.ts';
import { showProgress } from '../../start/demo/progress.ts';
import { congruentShares, EngineLevel, meanScores } from './engine-level.ts';
import { enterItems } from './enter-items.ts';
import type { Item } from './enter-items.ts';
import type { Figures } from './figures.ts';
import { Tally } from './tally.ts';
import type { Extremes } from './tally.ts';

const MIGRATIONS = join(import.meta.dirname, '..', '..', 'migrations');

export interface LevelResult {
  pairs: { same: number; different: number };
  signature: Figures;
  /** By the engine alone; the extremes are of its score as it stands, before strangers are set against it. */
  engine: Figures & Extremes & { secondsPerPair: number | null; congruentShare: Extremes };
  combined: Figures;
  /** Wall-clock time of search and engine for each pair. */
  secondsPerPair: number | null;
}

/**
 * Searches for each item among all others with the service's own search and engine, in a database of its own, and
 * computes the figures. `isSame` tells what is known of two items: true, false, or null where they are not to be
 * compared.
 */
export async function scoreLevel(
  items: readonly Item[],
  model: SignatureModel,
  isSame: (a: Item, b: Item) => boolean | null,
  label: string,
): Promise<LevelResult> {
  const db = await openEmbedded('memory://');
  const engine = new EngineLevel();
  try {
    await migrate(db, MIGRATIONS);
    const entered = await enterItems(db, engine, model, await actorIdOf(db), items);
    const place = new Map(entered.map(({ galleryId }, i) => [galleryId, i]));
    const tally = () => new Tally(items.length, (i, j) => isSame(items[i], items[j]));
    const tallies = { signature: tally(), engine: tally(), combined: tally(), raw: tally(), share: tally() };
    const time = { search: 0, engine: 0, pairs: 0 };
    for (const [i, { questionedId }] of entered.entries()) {
      const start = performance.now();
      const { candidates } = await scoreGallery(db, questionedId, model);
      time.search += (performance.now() - start) / 1000;
      // Each item stands in the gallery twice: neither its own twin nor the others' are candidates here.
      const others = candidates.filter(({ exhibitId }) => (place.get(exhibitId) ?? i) !== i);
      const result = await engine.compare(questionedId, others);
      time.engine += result.seconds;
      time.pairs += result.compared.length;
      const placed = (list: Iterable<{ exhibitId: string; score: number }>) =>
        Array.from(list, ({ exhibitId, score }) => ({ j: place.get(exhibitId) ?? i, score }));
      tallies.signature.add(i, placed(others));
      tallies.engine.add(i, placed(result.engine));
      tallies.combined.add(i, placed(result.combined));
      const raw = [...meanScores(result.compared)].map(([exhibitId, score]) => ({ exhibitId, score }));
      tallies.raw.add(i, placed(raw));
      tallies.share.add(i, placed(congruentShares(result.compared)));
      showProgress(label, i + 1, entered.length);
    }
    const { search, engine: compared, pairs } = time;
    return {
      pairs: tallies.signature.pairs(),
      signature: tallies.signature.figures(),
      engine: {
        ...tallies.engine.figures(),
        ...tallies.raw.extremes(),
        congruentShare: tallies.share.extremes(),
        secondsPerPair: pairs === 0 ? null : compared / pairs,
      },
      combined: tallies.combined.figures(),
      secondsPerPair: pairs === 0 ? null : (search + compared) / pairs,
    };
  } finally {
    await engine.close();
    await db.close();
  }
}

async function actorIdOf(db: Database): Promise<string> {
  const token = await ensureBootstrapToken(db, undefined);
  const principal = token === undefined ? undefined : await findToken(db, token, systemClock.now());
  if (principal === undefined) throw new Error('The empty database gave no token.');
  return principal.actorId;
}
