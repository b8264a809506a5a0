import { COSINES } from './fill-gallery.ts';
import type { Question } from './fill-gallery.ts';
import { shareFound } from './figures.ts';

/** Of the mates that the exact answer has among its first, the share that a list has; and of all its first ones. */
export function compareWithExact(questions: readonly Question[], lists: readonly string[][]) {
  const asked = lists.map((list, i) => ({
    list,
    exact: questions[i].exact.exhibitIds(),
    mates: questions[i].mates,
  }));
  const mates = COSINES.map((cosine, c) => {
    const there = asked.filter(({ exact, mates }) => exact.includes(mates[c]));
    const share = shareFound(
      there.map(({ mates }) => mates[c]),
      there.flatMap(({ list, mates }) => (list.includes(mates[c]) ? [mates[c]] : [])),
    );
    return { cosine, planted: asked.length, inExact: there.length, found: share };
  });
  const overlaps = asked.map(({ exact, list }) => shareFound(exact, list) ?? 1);
  return { mates, ofAll: overlaps.reduce((a, b) => a + b, 0) / overlaps.length };
}
