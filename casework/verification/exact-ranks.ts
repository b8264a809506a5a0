import type { Queryable } from '../../platform/database/database.ts';
import type { SearchModel } from '../searches/search-model.ts';
import type { ProbesToCompare } from './compare-probes.ts';
import { readGallery } from './gallery-signature.ts';
import type { GallerySignature } from './gallery-signature.ts';
import type { Check } from './plan-checks.ts';
import type { AnswerToRank } from './rank-exactly.ts';

/** What takes long, done in a thread. */
export interface ExactAnswers {
  readonly compareProbes: (task: ProbesToCompare) => Promise<Float32Array>;
  readonly rankExactly: (task: AnswerToRank) => Promise<number | null>;
}

/**
 * The rank of each check's expected exhibit in the fully exact answer: one pass over all signatures, which are held in
 * memory a page at a time, and of which four bytes are kept for each exhibit and question.
 */
export async function exactRanks(
  db: Queryable,
  model: SearchModel,
  checks: readonly Check[],
  { compareProbes, rankExactly }: ExactAnswers,
): Promise<(number | null)[]> {
  const { manifest } = model;
  const places = new Map<string, number>();
  const placeOf = (exhibitId: string): number => {
    const known = places.get(exhibitId);
    if (known === undefined) places.set(exhibitId, places.size);
    return known ?? places.size - 1;
  };
  const asked = checks.flatMap((check) =>
    check.questions.map((question) => ({ question, cosines: new Cosines() })),
  );
  const askedByKind = Map.groupBy(asked, ({ question }) => kindOf(question));
  for await (const page of readGallery(db, model)) {
    for (const signature of page) placeOf(signature.exhibitId);
    for (const [kind, stored] of Map.groupBy(page, kindOf)) {
      const ofKind = askedByKind.get(kind) ?? [];
      if (ofKind.length === 0) continue;
      const questions = ofKind.map(({ question }) => question.embedding);
      const task = { manifest: pick(manifest), mark: stored[0].mark, questions, stored: inOne(stored) };
      const cosines = await compareProbes(task);
      ofKind.forEach((one, q) =>
        stored.forEach(({ exhibitId }, row) =>
          one.cosines.raise(placeOf(exhibitId), cosines[q * stored.length + row]),
        ),
      );
    }
  }
  const ranks: (number | null)[] = [];
  let at = 0;
  for (const { questions, questioned, expectedId, own } of checks) {
    const answered = asked.slice(at, (at += questions.length)).map(({ question, cosines }) => ({
      exhibitId: question.exhibitId,
      mark: question.mark,
      modality: question.modality,
      land: question.land,
      cosines: cosines.upTo(places.size),
    }));
    const without = own ? [] : questioned.exhibitIds.map(placeOf);
    ranks.push(
      await rankExactly({
        questions: answered,
        strangers: manifest.strangers,
        without,
        expected: placeOf(expectedId),
      }),
    );
  }
  return ranks;
}

/** The highest cosine of each exhibit, by its place. */
class Cosines {
  #values = new Float32Array(0);

  raise(place: number, cosine: number): void {
    if (place >= this.#values.length) this.#values = this.#resized(2 * place + 1_000);
    // Also true where there is none yet.
    if (!(this.#values[place] >= cosine)) this.#values[place] = cosine;
  }

  upTo(exhibits: number): Float32Array {
    return this.#resized(exhibits);
  }

  #resized(length: number): Float32Array<ArrayBuffer> {
    const values = new Float32Array(length).fill(NaN);
    values.set(this.#values.subarray(0, length));
    return values;
  }
}

function kindOf({ mark, modality }: GallerySignature): string {
  return `${mark} ${modality}`;
}

function inOne(signatures: readonly GallerySignature[]): Float32Array {
  const length = signatures[0].embedding.length;
  const all = new Float32Array(signatures.length * length);
  signatures.forEach(({ embedding }, i) => all.set(embedding, i * length));
  return all;
}

function pick({ steering, probes }: SearchModel['manifest']) {
  return { steering, probes };
}
