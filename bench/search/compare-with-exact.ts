import { COSINES } from './fill-gallery.ts';
import type { Question } from './fill-gallery.ts';
import { shareFound } from './figures.ts';

/** Of the mates at one cosine that the exact answer has among its first, the share that a list has. */
export interface MatesFound {
  readonly cosine: number;
  readonly planted: number;
  readonly inExact: number;
  readonly found: number | null;
}

/** Sets lists beside the first `depth` of the exact answer: the mates, and all of its exhibits. */
export function compareWithExact(
  questions: readonly Question[],
  lists: readonly (readonly string[])[],
  depth: number,
): { mates: MatesFound[]; ofAll: number } {
  const asked = lists.map((list, i) => ({
    list: new Set(list.slice(0, depth)),
    exact: new Set(questions[i].exact.slice(0, depth)),
    mates: questions[i].mates,
  }));
  const mates = COSINES.map((cosine, c): MatesFound => {
    const there = asked.filter(({ exact, mates }) => exact.has(mates[c]));
    const share = shareFound(
      there.map(({ mates }) => mates[c]),
      there.flatMap(({ list, mates }) => (list.has(mates[c]) ? [mates[c]] : [])),
    );
    return { cosine, planted: asked.length, inExact: there.length, found: share };
  });
  const overlaps = asked.map(({ exact, list }) => shareFound([...exact], [...list]) ?? 1);
  return { mates, ofAll: overlaps.reduce((a, b) => a + b, 0) / overlaps.length };
}
