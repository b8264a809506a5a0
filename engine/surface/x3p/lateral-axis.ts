import { EvidenceProblem } from '../evidence-problem.ts';
import type { AxisRecord } from './read-records.ts';
import { isInteger } from './x3p-file.ts';
import type { X3pLateralAxis } from './x3p-file.ts';

/** How far a stored position may lie from an even grid, in steps: rounding, not geometry. */
const GRID_TOLERANCE = 0.01;

/**
 * Describes a lateral axis by increment and offset. An incremental axis says so itself; the positions
 * stored for an absolute axis have to form an even grid, of which every column (row) shares one place.
 *
 * @param positions stored position of each point, or null for an incremental axis
 * @param lines number of columns (x) or rows (y)
 * @param lineOf column (row) of a point
 * @throws EvidenceProblem `x3p-feature-unsupported`
 */
export function lateralAxis(
  axis: AxisRecord,
  positions: Float64Array | null,
  lines: number,
  lineOf: (index: number) => number,
  name: 'X' | 'Y',
): X3pLateralAxis {
  if (positions === null) return { increment: axis.increment, offset: axis.offset ?? 0 };
  const scale = axis.dataType !== null && isInteger(axis.dataType) ? (axis.increment ?? 1) : 1;
  const places = new Float64Array(lines).fill(NaN);
  for (const [index, position] of positions.entries()) {
    const line = lineOf(index);
    if (Number.isFinite(position) && Number.isNaN(places[line])) places[line] = position * scale;
  }
  const first = places.findIndex(Number.isFinite);
  const last = places.findLastIndex(Number.isFinite);
  if (last <= first) return { increment: null, offset: axis.offset ?? 0 };
  const step = ((places[last] ?? 0) - (places[first] ?? 0)) / (last - first);
  const origin = (places[first] ?? 0) - first * step;
  for (const [index, position] of positions.entries()) {
    const away = Math.abs(position * scale - origin - lineOf(index) * step);
    if (away > GRID_TOLERANCE * Math.abs(step)) throw notAGrid(name, index);
  }
  return { increment: step, offset: origin + (axis.offset ?? 0) };
}

function notAGrid(name: string, index: number): EvidenceProblem {
  return new EvidenceProblem(
    'x3p-feature-unsupported',
    `The stored ${name} positions do not form an even grid (first at point ${index + 1}). ` +
      'Resample the scan to a regular grid in the instrument software.',
  );
}
