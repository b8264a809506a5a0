import { expect, it } from 'vitest';
import { computeFigures, type RankedList } from '../../../bench/accuracy/figures.ts';

/** A list of candidates, best first: + for a mate, - for a stranger. */
const list = (candidates: string, mates: number): RankedList => ({
  candidates: Array.from(candidates, (kind, i) => ({ score: -i, same: kind === '+' })),
  mates,
});

it('computes figures from lists and pairs', () => {
  const lists = [
    list('+-+', 2), // first is a mate; both of two found
    list('-+-', 2), // first is none; one of two found
    list('----------+', 1), // the mate stands eleventh
    list('++++++++++--', 12), // ten of the ten places, though there are twelve mates
    list('---', 0), // no mate to be found: counts nowhere
  ];
  const pairs = [
    { score: 0.9, same: true },
    { score: 0.4, same: true },
    { score: 0.5, same: false },
    { score: 0.1, same: false },
  ];
  // Area: 0.9 beats both, 0.4 beats one of two. At a threshold above 0.4, half are missed and half raised.
  expect(computeFigures(lists, pairs)).toEqual({
    rank1: 2 / 4,
    recallAt10: (1 + 0.5 + 0 + 1) / 4,
    auc: 0.75,
    eer: 0.5,
    // Of 14 mates the last: all ten strangers of its list stand ahead.
    aheadOf95: 1,
  });
});

it('counts a search that found nothing as a miss', () => {
  expect(computeFigures([list('', 1), list('+', 1)], [])).toMatchObject({ rank1: 0.5, recallAt10: 0.5 });
});

it('says nothing where there is nothing to say', () => {
  const nothing = { rank1: null, recallAt10: null, auc: null, eer: null, aheadOf95: null };
  expect(computeFigures([], [])).toEqual(nothing);
  expect(computeFigures([list('--', 0)], [{ score: 1, same: false }])).toEqual(nothing);
});

it('tells which share of the strangers stands ahead of 95 % of the mates', () => {
  // 19 mates behind one of three strangers, (1 + 1) / (3 + 1); the twentieth behind all.
  const lists = [...Array.from({ length: 19 }, () => list('-+--', 1)), list('---+', 1)];
  expect(computeFigures(lists, []).aheadOf95).toBe(0.5);
});
