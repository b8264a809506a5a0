import { EvidenceProblem } from './evidence-problem.ts';

/**
 * Longest side of a scan of a mark, µm. The largest cartridge that small arms fire, .50 Browning (C.I.P., 12,7 × 99),
 * has a head of 20.4 mm and a bullet 58.7 mm long, whose surface unrolled is 41 mm wide; a 12-gauge head measures
 * 22.5 mm. Beyond 60 mm the distance between points is wrong, usually by a unit.
 */
const LARGEST_EXTENT_UM = 60_000;

/** What a file or its sender says of a grid of points; spacing in µm. */
interface Grid {
  readonly width: number;
  readonly height: number;
  readonly spacing: { readonly x: number; readonly y: number };
}

/**
 * Checks that a scan is not larger than any mark: everything after it works on grids of a fixed spacing, so that
 * a wrong spacing would cost memory by its square.
 *
 * @throws EvidenceProblem `spacing-implausible`
 */
export function checkExtent({ width, height, spacing }: Grid): void {
  const longest = Math.max(width * spacing.x, height * spacing.y);
  if (longest <= LARGEST_EXTENT_UM) return;
  const millimetres = (um: number): number => Number((um / 1000).toPrecision(3));
  throw new EvidenceProblem(
    'spacing-implausible',
    `The scan spans ${millimetres(width * spacing.x)} × ${millimetres(height * spacing.y)} mm; no mark of a firearm is ` +
      `larger than ${LARGEST_EXTENT_UM / 1000} mm. Check the distance between points (${spacing.x} × ${spacing.y} µm) and its unit.`,
  );
}
