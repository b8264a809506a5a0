import type { TraceSink } from '../trace.ts';
import type { Alignment } from './align-profiles.ts';
import { standardise } from './band-pass.ts';
import { countStriae } from './count-striae.ts';
import { findStriae } from './find-striae.ts';
import type { Line } from './gaussian-regression.ts';
import type { LandComparison } from './land-comparison.ts';
import { layOver } from './lay-over.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import type { PreparedLand } from './prepared-land.ts';
import { logStretches } from './stretch-ladder.ts';

/** Root mean square of what two lines differ by, about their mean difference, in their unit. */
function distance(a: Line, b: Line): number {
  let [sum, squares, count] = [0, 0, 0];
  for (let i = 0; i < a.values.length; i++) {
    if ((a.valid[i] & b.valid[i]) === 0) continue;
    const difference = a.values[i] - b.values[i];
    sum += difference;
    squares += difference * difference;
    count++;
  }
  return count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/** Describes two lands as an alignment of the first with the second, turned end for end where `reversed`, lays them. */
export function describeComparison(
  a: PreparedLand,
  b: PreparedLand,
  found: Alignment,
  reversed: boolean,
  trace?: TraceSink,
): LandComparison {
  const { limit } = STRIATION_PARAMETERS.crossCut;
  // On the common axis the first profile is widened by the root of the stretch and the second by its inverse.
  const stretch = Math.exp(logStretches()[found.step]);
  const overlay = { reversed, stretch, lagUm: found.lagUm * Math.sqrt(stretch) };
  const laid = layOver(a.profile, b.profile, overlay);
  const striaeOf = (line: Line, deviationUm: number) =>
    findStriae(standardise(line, deviationUm, limit), laid.spacingUm);
  const striae = { a: striaeOf(laid.a, a.deviationUm), b: striaeOf(laid.b, b.deviationUm) };
  trace?.('overlay', () => ({ ...laid, striae }));
  return {
    comparable: true,
    ...overlay,
    score: found.score,
    correlation: found.correlation,
    overlapUm: found.count * laid.spacingUm,
    distanceUm: distance(laid.a, laid.b),
    ...countStriae(striae.a, striae.b),
  };
}
