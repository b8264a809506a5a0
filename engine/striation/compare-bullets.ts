import { notComparable, type NotComparable } from '../not-comparable.ts';
import type { TraceSink } from '../trace.ts';
import { alignProfiles } from './align-profiles.ts';
import { makeAlignable, reverseAlignable } from './alignable-land.ts';
import { NO_OVERLAP } from './compare-lands.ts';
import { describeComparison } from './describe-comparison.ts';
import type { LandComparison } from './land-comparison.ts';
import { landOver, landPhases, type LandPhase } from './land-phases.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import type { PreparedLand } from './prepared-land.ts';

/** A land engraved area of a bullet. */
export interface NumberedLand {
  /** In order around the bullet, from 1. */
  readonly land: number;
  readonly prepared: PreparedLand | NotComparable;
}

export interface LandPair {
  /** Land of the first and of the second bullet. */
  readonly a: number;
  readonly b: number;
  readonly comparison: LandComparison | NotComparable;
}

export interface PhaseScore extends LandPhase {
  /** Mean score of the comparable land pairs in this phase: the sequence average. */
  readonly score: number;
  /** How many land pairs it is the mean of. */
  readonly pairs: number;
}

export interface BulletComparison {
  readonly comparable: true;
  /** Lands that one turn of the phase goes through: the highest number on either bullet. */
  readonly lands: number;
  /** The best phase's sequence average. */
  readonly score: number;
  readonly best: PhaseScore;
  /** By how much the best phase stands above the next; null where there is no other. */
  readonly lead: number | null;
  /** Every phase with enough land pairs, best first. */
  readonly phases: readonly PhaseScore[];
  /** Every land of the first with every land of the second, in the best phase's sense. */
  readonly landPairs: readonly LandPair[];
}

type Senses = readonly [LandComparison | NotComparable, LandComparison | NotComparable];

/** Compares every land of one bullet with every land of the other, in both senses. */
function compareAll(a: readonly NumberedLand[], b: readonly NumberedLand[]) {
  const ready = (lands: readonly NumberedLand[]) =>
    lands.map(({ land, prepared }) => {
      const alignable = prepared.comparable ? makeAlignable(prepared) : null;
      return { land, prepared, alignable, reversed: alignable === null ? null : reverseAlignable(alignable) };
    });
  const [first, second] = [ready(a), ready(b)];
  return first.flatMap((one) =>
    second.map((other) => {
      const inSense = (reversed: boolean): LandComparison | NotComparable => {
        if (!one.prepared.comparable) return one.prepared;
        if (!other.prepared.comparable) return other.prepared;
        const turned = reversed ? other.reversed : other.alignable;
        const found = one.alignable === null || turned === null ? null : alignProfiles(one.alignable, turned);
        return found === null
          ? NO_OVERLAP
          : describeComparison(one.prepared, other.prepared, found, reversed);
      };
      const senses: Senses = [inSense(false), inSense(true)];
      return { a: one.land, b: other.land, senses };
    }),
  );
}

/**
 * Compares two bullets as ordered sets of lands: every land with every land, averaged along every phase (sequence
 * average; Hare, Hofmann and Carriquiry 2017 take its maximum). Lands may be missing or not comparable, and the
 * bullets may have different numbers of them; a bullet's last lands, where they were not scanned, are to be given as
 * not comparable, since the highest number counts as the barrel's number of lands. A phase needs half as many land
 * pairs as the fullest one, lest a single pair outrun a sequence. The trace gives `pairs` and `phases`.
 */
export function compareBullets(
  a: readonly NumberedLand[],
  b: readonly NumberedLand[],
  trace?: TraceSink,
): BulletComparison | NotComparable {
  const pairs = compareAll(a, b);
  trace?.('pairs', () => pairs);
  const lands = Math.max(...[...a, ...b].map(({ land }) => land), 0);
  const averages = landPhases(lands).map((phase): PhaseScore => {
    const scores = pairs
      .filter((pair) => pair.b === landOver(pair.a, phase, lands))
      .flatMap(({ senses }) => {
        const comparison = senses[phase.reversed ? 1 : 0];
        return comparison.comparable ? [comparison.score] : [];
      });
    const sum = scores.reduce((total, score) => total + score, 0);
    return { ...phase, score: scores.length === 0 ? 0 : sum / scores.length, pairs: scores.length };
  });
  const fullest = Math.max(...averages.map((phase) => phase.pairs), 0);
  if (fullest === 0) {
    const damaged = [...a, ...b].find(({ prepared }) => !prepared.comparable)?.prepared;
    const why =
      damaged === undefined || damaged.comparable ? '' : ` The first of its lands: ${damaged.detail}`;
    return notComparable('no-overlap', `No land of one bullet can be compared with one of the other.${why}`);
  }
  const phases = averages
    .filter((phase) => phase.pairs >= fullest * STRIATION_PARAMETERS.bullet.leastPairsShare)
    .toSorted((p, q) => q.score - p.score);
  trace?.('phases', () => phases);
  const [best, next] = phases;
  return {
    comparable: true,
    lands,
    score: best.score,
    best,
    lead: next === undefined ? null : best.score - next.score,
    phases,
    landPairs: pairs.map(({ a: one, b: other, senses }) => ({
      a: one,
      b: other,
      comparison: senses[best.reversed ? 1 : 0],
    })),
  };
}
