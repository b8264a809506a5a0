import { notComparable, type NotComparable } from '../not-comparable.ts';
import { countValid, type Surface } from '../surface/surface.ts';
import { STRIATION_PARAMETERS } from './parameters.ts';

/** Why a scan cannot hold the profile of a land, judged before any work; null when it may. */
export function checkScan(surface: Surface): NotComparable | null {
  const { coarsestSpacingUm, profile, crossCut } = STRIATION_PARAMETERS;
  const { width, height, spacing, modality } = surface;
  if (modality !== 'topography')
    return notComparable('no-heights', 'Striae are compared by their heights: upload a topography (X3P).');
  if (!(spacing.x > 0 && spacing.y > 0 && Math.min(spacing.x, spacing.y) <= coarsestSpacingUm))
    return notComparable(
      'too-coarse',
      `Points ${spacing.x} µm by ${spacing.y} µm apart do not show striae: scan at ${coarsestSpacingUm} µm or finer.`,
    );
  const sides = [width * spacing.x, height * spacing.y].toSorted((a, b) => a - b);
  const leastAlong = 2 * crossCut.bandUm;
  if (sides[1] < profile.leastUm || sides[0] < leastAlong)
    return notComparable(
      'too-small',
      `The scan covers ${sides[1].toFixed(0)} µm by ${sides[0].toFixed(0)} µm; a land needs ${profile.leastUm} µm across its striae and ${leastAlong} µm along them.`,
    );
  const measured = countValid(surface);
  if (measured === 0) return notComparable('nothing-measured', 'No point of the scan was measured.');
  if (measured * spacing.x * spacing.y < profile.leastUm * leastAlong)
    return notComparable(
      'too-few-points',
      `Only ${measured} of ${width * height} points were measured, too few for a profile: scan again, or clean the land.`,
    );
  return null;
}

/** The surface with points whose height is no number counted as unmeasured, as other programs write them. */
export function dropNonFinite(surface: Surface): Surface {
  if (surface.values.every((value) => Number.isFinite(value))) return surface;
  const mask = surface.mask.map((flag, i) => (Number.isFinite(surface.values[i]) ? flag : 0));
  return { ...surface, mask, values: surface.values.map((value, i) => (mask[i] === 1 ? value : 0)) };
}
