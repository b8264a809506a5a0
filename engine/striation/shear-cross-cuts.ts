import type { Line } from './gaussian-regression.ts';
import { shiftLine } from './shift-line.ts';
import type { CrossCut } from './take-cross-cuts.ts';

/** Lays the lines of cross-cuts along striae that stand `degrees` off y, as they are at the scan's middle. */
export function shearCrossCuts(
  cuts: readonly CrossCut[],
  lines: readonly Line[],
  spacingUm: number,
  degrees: number,
): Line[] {
  const perUm = Math.tan((degrees * Math.PI) / 180) / spacingUm;
  return lines.map((line, k) => shiftLine(line, cuts[k].alongUm * perUm));
}
