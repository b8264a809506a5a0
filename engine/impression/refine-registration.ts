import { sumCommonPoints } from './common-points.ts';
import type { Window } from './common-points.ts';
import type { Level } from './level.ts';
import type { Registration } from './registration.ts';

/** Steps of one refinement at most; most end after four. */
const MOST_STEPS = 10;

/** Steps without a better correlation that end the refinement. */
const MOST_WORSE = 2;

/** One step moves no further than this, points: beyond it the linear model says nothing. */
const LONGEST_STEP = 1.5;

export interface Refined {
  readonly registration: Registration;
  /** Pearson correlation over the common points. */
  readonly correlation: number;
  readonly points: number;
}

/**
 * Gauss–Newton refinement of a registration over shift and angle, by image alignment with gain (Lucas and Kanade
 * 1981; the gain as in the enhanced correlation coefficient of Evangelidis and Psarakis 2008). Returns the best
 * correlation met, which is never below that of the start; null when too few points are common.
 *
 * @param smallEnough a step as small as this ends the refinement, points
 */
export function refineRegistration(
  a: Level,
  b: Level,
  start: Registration,
  window: Window,
  smallEnough: number,
): Refined | null {
  let current = start;
  let best: Refined | null = null;
  let worse = 0;
  const radius = Math.hypot(window.right - window.left, window.bottom - window.top) / 2;
  for (let step = 0; step <= MOST_STEPS; step++) {
    const sums = sumCommonPoints(a, b, current, [window]);
    if (sums === null) break;
    if (best === null || sums.correlation > best.correlation) {
      best = { registration: current, correlation: sums.correlation, points: sums.points };
    } else if (++worse === MOST_WORSE) break;
    const move = solveStep(sums.normal, sums.gradient);
    if (move === null) break;
    const length = Math.hypot(move[0], move[1], move[2] * radius);
    if (length < smallEnough) break;
    const scale = Math.min(1, LONGEST_STEP / length);
    current = {
      ...current,
      angleDegrees: current.angleDegrees + (scale * move[2] * 180) / Math.PI,
      to: {
        x: current.to.x + scale * move[0] * b.spacingUm,
        y: current.to.y + scale * move[1] * b.spacingUm,
      },
    };
  }
  return best;
}

/** Solves the symmetric 3 × 3 system; null when it is singular. */
function solveStep([a, b, c, d, e, f]: readonly number[], [x, y, z]: readonly number[]): number[] | null {
  const A = d * f - e * e;
  const B = c * e - b * f;
  const C = b * e - c * d;
  const determinant = a * A + b * B + c * C;
  if (!(Math.abs(determinant) > 1e-9 * Math.abs(a * d * f))) return null;
  const D = a * f - c * c;
  const E = b * c - a * e;
  const F = a * d - b * b;
  return [
    (A * x + B * y + C * z) / determinant,
    (B * x + D * y + E * z) / determinant,
    (C * x + E * y + F * z) / determinant,
  ];
}
