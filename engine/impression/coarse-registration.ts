import { IMPRESSION_PARAMETERS } from './parameters.ts';
import { planesFor } from './plane-transform.ts';
import type { ReadyImpression } from './ready-impression.ts';
import { turn } from './registration.ts';
import type { Registration } from './registration.ts';
import { MASK_RATIO, STEP_DEGREES } from './turned-spectra.ts';

/** Room to shift beside the wider of two marks, as a share of its width. */
const ROOM = 0.35;

/** Two peaks nearer than this are one: points, and steps of the angle. */
const SAME_PEAK_POINTS = 3;
const SAME_PEAK_STEPS = 2;

/** Steps of the angle searched on each side of a hint: the signature's probes stand one step apart. */
const STEPS_AROUND_HINT = 2;

const { angles: HALF_CIRCLE, leastOverlap, hypotheses } = IMPRESSION_PARAMETERS.registration;

interface Peak {
  readonly strength: number;
  /** Step of the angle over the full circle. */
  readonly step: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The most promising registrations of two marks over all shifts and all angles, best first: cross-correlation by
 * Fourier transform at every angle, divided by the square root of the overlap, so that a chance agreement of a few
 * points does not outdo a broad one. A turn by 180° is a conjugate spectrum, so each transform back serves two
 * angles, as its real and imaginary part.
 *
 * @param hintDegrees where the angle is known up to 180°: only angles near it and opposite to it are searched
 */
export function registerCoarsely(
  a: ReadyImpression,
  b: ReadyImpression,
  hintDegrees?: number,
): Registration[] {
  const widest = 2 * Math.max(a.radius, b.radius);
  const side = planeSide(widest);
  const reach = Math.max(
    1,
    Math.min(farthestShift(a.radius, b.radius), side / 2 - 1, side - Math.ceil(widest)),
  );
  const planes = planesFor(side, MASK_RATIO);
  const still = a.turned(side).at(0);
  const turned = b.turned(side);
  const shape = {
    side,
    reach,
    leastOverlap: leastOverlap * Math.min(a.pyramid.coarse.points, b.pyramid.coarse.points),
  };
  const peaks: Peak[] = [];
  for (const step of stepsToSearch(hintDegrees)) {
    const { relief, mask } = turned.at(step);
    const rows = planes.relief.correlate(still.relief, relief, reach);
    const overlaps = planes.mask.correlate(still.mask, mask, side / MASK_RATIO / 2 - 1);
    const field = { ...shape, rows, overlaps };
    peaks.push(strongest(field, 0, step), strongest(field, 1, step + HALF_CIRCLE));
  }
  return keepDistinct(peaks).map((peak) => toRegistration(peak, a, b));
}

function stepsToSearch(hintDegrees: number | undefined): number[] {
  if (hintDegrees === undefined) return Array.from({ length: HALF_CIRCLE }, (_, step) => step);
  const middle = Math.round(hintDegrees / STEP_DEGREES);
  return Array.from({ length: 2 * STEPS_AROUND_HINT + 1 }, (_, i) => {
    const step = (middle + i - STEPS_AROUND_HINT) % HALF_CIRCLE;
    return (step + HALF_CIRCLE) % HALF_CIRCLE;
  });
}

/** Smallest power of two that holds a mark with some room to shift. */
function planeSide(widest: number): number {
  let side = 32;
  while (side < (1 + ROOM) * widest) side *= 2;
  return side;
}

/** The overlap of discs falls faster than linearly with their distance, so no shift beyond this leaves enough; points. */
function farthestShift(a: number, b: number): number {
  return Math.ceil((a + b) * (1 - leastOverlap));
}

/** The correlations of one angle and its opposite over shifts, and the overlaps that they rest on. */
interface Field {
  readonly rows: Float64Array;
  readonly overlaps: Float64Array;
  readonly side: number;
  readonly reach: number;
  readonly leastOverlap: number;
}

function strongest({ rows, overlaps, side, reach, leastOverlap }: Field, part: 0 | 1, step: number): Peak {
  const small = side / MASK_RATIO;
  const smallReach = small / 2 - 1;
  let [strength, bestX, bestY] = [-Infinity, 0, 0];
  for (let y = -reach; y <= reach; y++) {
    const smallY = Math.round(y / MASK_RATIO);
    if (Math.abs(smallY) > smallReach) continue;
    const overlapRow = (smallY + smallReach) * small;
    const row = (y + reach) * side;
    for (let x = -reach; x <= reach; x++) {
      const smallX = (Math.round(x / MASK_RATIO) + small) % small;
      const overlap = overlaps[2 * (overlapRow + smallX) + part] / MASK_RATIO ** 2;
      if (overlap < leastOverlap) continue;
      const here = rows[2 * (row + ((x + side) % side)) + part] / Math.sqrt(overlap);
      if (here > strength) [strength, bestX, bestY] = [here, x, y];
    }
  }
  return { strength, step, x: bestX, y: bestY };
}

function keepDistinct(peaks: readonly Peak[]): Peak[] {
  const kept: Peak[] = [];
  for (const peak of peaks.toSorted((p, q) => q.strength - p.strength || p.step - q.step)) {
    if (kept.length === hypotheses || peak.strength === -Infinity) break;
    const isNear = (other: Peak) => {
      const apart = Math.abs(other.step - peak.step);
      return (
        Math.min(apart, 2 * HALF_CIRCLE - apart) <= SAME_PEAK_STEPS &&
        Math.hypot(other.x - peak.x, other.y - peak.y) <= SAME_PEAK_POINTS
      );
    };
    if (!kept.some(isNear)) kept.push(peak);
  }
  return kept;
}

/** Without a shift the two centres meet. */
function toRegistration({ step, x, y }: Peak, a: ReadyImpression, b: ReadyImpression): Registration {
  const [levelA, levelB] = [a.pyramid.coarse, b.pyramid.coarse];
  const angleDegrees = step * STEP_DEGREES;
  const { cos, sin } = turn(angleDegrees);
  const place = (point: number) => (point + 0.5) * levelA.spacingUm;
  return {
    angleDegrees: angleDegrees > 180 ? angleDegrees - 360 : angleDegrees,
    from: { x: place(levelA.centre.x), y: place(levelA.centre.y) },
    to: { x: place(levelB.centre.x + cos * x - sin * y), y: place(levelB.centre.y + sin * x + cos * y) },
  };
}
