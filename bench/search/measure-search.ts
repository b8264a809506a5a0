import type { SearchFilter } from '../../casework/searches/filter.ts';
import { scoreGallery } from '../../casework/searches/score-gallery.ts';
import type { SearchModel } from '../../casework/searches/search-model.ts';
import type { SearchMode } from '../../casework/searches/wish.ts';
import type { Database } from '../../platform/database/database.ts';
import { showProgress } from '../../start/demo/progress.ts';
import { RARE } from './fill-gallery.ts';
import type { Question } from './fill-gallery.ts';
import { timed, timesOf } from './figures.ts';
import type { Times } from './figures.ts';

/** Measurements that a 95th percentile needs at least. */
const LEAST_TIMES = 60;

const FILTER: SearchFilter = { calibres: [RARE.calibre], requireDetermined: true };

export interface ModeFigures {
  /** For each question, all exhibits that were compared exactly, best first. */
  lists: string[][];
  times: Times;
}

export interface SearchFigures extends ModeFigures {
  filtered: { eligible: number; times: Times };
  atOnce: { searches: number; failed: number; perSecond: number };
}

/** Searches with every question as the service does, one after the other. */
export async function measureMode(
  db: Database,
  model: SearchModel,
  questions: readonly Question[],
  mode: SearchMode,
): Promise<ModeFigures> {
  const questioned = new Set(questions.map(({ exhibitId }) => exhibitId));
  const search = ({ exhibitId }: Question) => timed(() => scoreGallery(db, exhibitId, model, { mode }));
  await search(questions[0]);
  const lists: string[][] = [];
  const times: number[] = [];
  const rounds = Math.ceil(LEAST_TIMES / questions.length);
  for (let i = 0; i < rounds * questions.length; i++) {
    const { result, ms } = await search(questions[i % questions.length]);
    times.push(ms);
    if (i < questions.length) {
      const ids = result.candidates.map(({ exhibitId }) => exhibitId);
      lists.push(ids.filter((id) => !questioned.has(id)));
    }
    showProgress(mode, i + 1, rounds * questions.length);
  }
  return { lists, times: timesOf(times) };
}

/** The search that nothing is lost by: one after the other, with a filter, and twenty at once. */
export async function measureSearch(
  db: Database,
  model: SearchModel,
  questions: readonly Question[],
): Promise<SearchFigures> {
  const found = await measureMode(db, model, questions, 'exhaustive');
  const search = ({ exhibitId }: Question, filter?: SearchFilter) =>
    timed(() => scoreGallery(db, exhibitId, model, { filter }));
  const filtered: number[] = [];
  let eligible = 0;
  for (const question of questions) {
    const { result, ms } = await search(question, FILTER);
    eligible = result.eligible;
    filtered.push(ms);
    showProgress('searches with a filter', filtered.length, questions.length);
  }
  const twenty = Array.from({ length: 20 }, (_, i) => questions[i % questions.length]);
  const { result: outcomes, ms } = await timed(() =>
    Promise.allSettled(twenty.map((question) => search(question))),
  );
  return {
    ...found,
    filtered: { eligible, times: timesOf(filtered) },
    atOnce: {
      searches: twenty.length,
      failed: outcomes.filter(({ status }) => status === 'rejected').length,
      perSecond: Math.round((twenty.length / ms) * 10_000) / 10,
    },
  };
}
