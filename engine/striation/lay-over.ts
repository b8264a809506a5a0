import type { Line } from './gaussian-regression.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import { reverseLine, type Profile } from './profile.ts';
import { sampleLine } from './sample-line.ts';

/** What of a comparison says how the two profiles lie over each other. */
export interface Overlay {
  /** Whether the second profile runs the other way: its scan stood upside down. */
  readonly reversed: boolean;
  /** What stands u µm from the middle of the first profile stands ±(stretch · u + lagUm) from the second's, − if reversed. */
  readonly stretch: number;
  readonly lagUm: number;
}

export interface LaidOver {
  /** Distance between points on the common axis, µm, and place of the first of them. */
  readonly spacingUm: number;
  readonly startUm: number;
  /** Heights of both, µm, on the common axis, from the first point that both reach to the last. */
  readonly a: Line;
  readonly b: Line;
}

/**
 * Both profiles over their overlap, as a comparison laid them: on an axis halfway between them, whose points are the
 * engine's spacing apart. This is what an examiner sees drawn.
 */
export function layOver(a: Profile, b: Profile, { reversed, stretch, lagUm }: Overlay): LaidOver {
  const spacingUm = STRIATION_PARAMETERS.profile.spacingUm;
  const root = Math.sqrt(stretch);
  const first = { values: Float64Array.from(a.heights), valid: a.valid };
  const forward = { values: Float64Array.from(b.heights), valid: b.valid };
  const second = reversed ? reverseLine(forward) : forward;
  // On the common axis a's middle stands at 0 and b's at −lag.
  const lag = lagUm / root;
  const halfA = ((a.heights.length - 1) / 2) * a.spacingUm * root;
  const halfB = (((b.heights.length - 1) / 2) * b.spacingUm) / root;
  const from = Math.max(-halfA, -lag - halfB);
  const to = Math.min(halfA, -lag + halfB);
  // About the middle of the overlap: without stretch the points are then the profiles' own, whichever comes first.
  const centre = (from + to) / 2;
  const count = Math.max(0, Math.floor((to - from) / spacingUm + 1e-6) + 1);
  return {
    spacingUm,
    startUm: centre - ((count - 1) / 2) * spacingUm,
    a: sampleLine(
      first,
      centre / root / a.spacingUm + (first.values.length - 1) / 2,
      spacingUm / root / a.spacingUm,
      count,
    ),
    b: sampleLine(
      second,
      ((centre + lag) * root) / b.spacingUm + (second.values.length - 1) / 2,
      (spacingUm * root) / b.spacingUm,
      count,
    ),
  };
}
