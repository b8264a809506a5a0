import type { Point } from './registration.ts';

/** A correlation cell of one mark, in the coordinates of the two scans. */
export interface ComparedCell {
  /** Centre in the scan that it belongs to, µm. */
  readonly at: Point;
  /** Centre of its counterpart in the other scan, µm. */
  readonly found: Point;
  readonly angleDegrees: number;
  readonly correlation: number;
  readonly congruent: boolean;
}

export interface ImpressionComparison {
  readonly comparable: true;
  /**
   * Orders candidates, no percentage and no probability: standard deviations by which the registered correlation
   * stands above none, plus one for each congruent cell.
   */
  readonly score: number;
  /** Congruent cells by the original rule, in the direction that has fewer. */
  readonly congruentCells: number;
  /** The same by the High-CMC rule. */
  readonly highCongruentCells: number;
  /** Cells of that direction with enough measured in both marks. */
  readonly usableCells: number;
  /** Correlation over the congruent cells under their consensus; 0 where there is none. */
  readonly congruentCorrelation: number;
  /** Correlation over all that the two marks have in common. */
  readonly globalCorrelation: number;
  /** Common area, µm². */
  readonly overlapUm2: number;
  /** A point p of the first scan, µm from its first corner, lies at R(angle)·p + (dx, dy) of the second. */
  readonly transform: { readonly angleDegrees: number; readonly dxUm: number; readonly dyUm: number };
  /** Cells of the first mark looked for in the second. */
  readonly cells: readonly ComparedCell[];
  /** Cells of the second mark looked for in the first. */
  readonly reverseCells: readonly ComparedCell[];
}
