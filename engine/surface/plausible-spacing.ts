import { EvidenceProblem } from './evidence-problem.ts';

/**
 * Bounds for the distance between neighbouring points on a fired mark, µm. Light resolves nothing
 * finer than about 0.2 µm, so 0.05 µm already over-samples any optical instrument; beyond 100 µm a
 * whole firing-pin impression has fewer than 20 points across.
 */
export const SPACING_UM = { min: 0.05, max: 100 } as const;

/** What converting a unit may add to a number: 5e-8 m are 0.049999999999999996 µm. A share, far above rounding. */
const ROUNDING = 1e-9;

/** Whether a distance between points, µm, can be that of a measured mark; the bounds belong to it. */
export function isPlausibleSpacing(um: number): boolean {
  return um >= SPACING_UM.min * (1 - ROUNDING) && um <= SPACING_UM.max * (1 + ROUNDING);
}

/**
 * Checks a pixel size that a person declared, µm.
 * @throws EvidenceProblem `spacing-implausible`
 */
export function checkDeclaredPixelSize(um: number): void {
  if (isPlausibleSpacing(um)) return;
  throw new EvidenceProblem(
    'spacing-implausible',
    `The declared pixel size is ${um} µm; marks on fired ammunition are recorded at ` +
      `${SPACING_UM.min} to ${SPACING_UM.max} µm. Check the unit of pixelSizeUm: it is micrometres per pixel.`,
  );
}
