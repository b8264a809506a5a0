import type { Level } from './level.ts';
import { IMPRESSION_PARAMETERS } from './parameters.ts';
import { LARGEST_SIDE, planeSide, planesFor } from './planes.ts';
import type { ReadyImpression } from './ready-impression.ts';
import { turn } from './registration.ts';
import type { Registration } from './registration.ts';
import { overlapReach, strongestPeak } from './strongest-peak.ts';
import { STEP_DEGREES } from './turned-spectra.ts';

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
  const factor = searchFactor(a, b);
  const [levelA, levelB] = [a.level(factor), b.level(factor)];
  const widest = 2 * Math.max(levelA.radius, levelB.radius);
  const side = planeSide(widest);
  const planes = planesFor(side);
  const still = a.turned(factor, side).at(0);
  const turned = b.turned(factor, side);
  const reach = farthestShift(levelA, levelB, side);
  const maskReach = overlapReach(reach, side);
  const peaks: Peak[] = [];
  for (const step of stepsToSearch(hintDegrees)) {
    const { relief, mask } = turned.at(step);
    const field = {
      rows: planes.relief.correlate(still.relief, relief, reach),
      stride: planes.relief.stride,
      overlaps: planes.mask.correlate(still.mask, mask, maskReach),
      overlapStride: planes.mask.stride,
      side,
      reach,
      // As the masks' correlation counts: by blocks of points, on a transform that multiplies by the plane's size.
      leastOverlap: Math.max(1, leastOverlap * Math.min(levelA.points, levelB.points)) * side ** 2,
    };
    peaks.push(
      { ...strongestPeak(field, 0), step },
      { ...strongestPeak(field, 1), step: step + HALF_CIRCLE },
    );
  }
  return keepDistinct(peaks).map((peak) => toRegistration(peak, levelA, levelB));
}

/** Points of the prepared marks to one of the search: 4, and more where a mark is too large for the largest plane. */
function searchFactor(a: ReadyImpression, b: ReadyImpression): number {
  let factor = 4;
  for (;;) {
    const widest = 2 * Math.max(a.level(factor).radius, b.level(factor).radius);
    if (planeSide(widest) <= LARGEST_SIDE) return factor;
    factor *= 2;
  }
}

function stepsToSearch(hintDegrees: number | undefined): number[] {
  if (hintDegrees === undefined) return Array.from({ length: HALF_CIRCLE }, (_, step) => step);
  const middle = Math.round(hintDegrees / STEP_DEGREES);
  return Array.from({ length: 2 * STEPS_AROUND_HINT + 1 }, (_, i) => {
    const step = (middle + i - STEPS_AROUND_HINT) % HALF_CIRCLE;
    return (step + HALF_CIRCLE) % HALF_CIRCLE;
  });
}

/**
 * The overlap of discs falls faster than linearly with their distance, so no shift beyond this leaves enough; nor may
 * a mark come round the plane's end; points.
 */
function farthestShift(a: Level, b: Level, side: number): number {
  const leavesEnough = Math.ceil((a.radius + b.radius) * (1 - leastOverlap));
  const fits = side - Math.ceil(2 * Math.max(a.radius, b.radius));
  return Math.max(1, Math.min(leavesEnough, fits, side / 2 - 1));
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
function toRegistration({ step, x, y }: Peak, a: Level, b: Level): Registration {
  const angleDegrees = step * STEP_DEGREES;
  const { cos, sin } = turn(angleDegrees);
  const place = (point: number) => (point + 0.5) * a.spacingUm;
  return {
    angleDegrees: angleDegrees > 180 ? angleDegrees - 360 : angleDegrees,
    from: { x: place(a.centre.x), y: place(a.centre.y) },
    to: { x: place(b.centre.x + cos * x - sin * y), y: place(b.centre.y + sin * x + cos * y) },
  };
}
