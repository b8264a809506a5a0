import { bandPass } from './band-pass.ts';
import type { Line } from './gaussian-regression.ts';
import type { Shoulders } from './find-shoulders.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';
import type { Profile } from './profile.ts';
import { sampleLine } from './sample-line.ts';

/**
 * The profile of a land: its cross-cut between the shoulders without the walls' feet, curvature and noise removed, at
 * the engine's spacing about the middle between the shoulders. Nothing beyond the shoulders reaches the filters.
 */
export function takeProfile(line: Line, spacingUm: number, { first, last }: Shoulders): Profile {
  const step = STRIATION_PARAMETERS.profile.spacingUm;
  const margin = Math.round(STRIATION_PARAMETERS.shoulders.marginUm / spacingUm);
  const [from, to] = [first + margin, last - margin];
  const inside = {
    values: line.values,
    valid: line.valid.map((flag, x) => (x < from || x > to ? 0 : flag)),
  };
  const count = Math.max(1, Math.floor(((to - from) * spacingUm) / step + 1e-6) + 1);
  const { values, valid } = sampleLine(bandPass(inside, spacingUm), (from + to) / 2, step / spacingUm, count);
  return { spacingUm: step, heights: Float32Array.from(values), valid };
}
