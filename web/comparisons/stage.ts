import type { Extent, Point, Registration, View } from './geometry.ts';

/** How the two scans are shown: beside each other, on the two sides of a line, or upon each other. */
export const MODES = ['beside', 'split', 'upon'] as const;
export type Mode = (typeof MODES)[number];

/** A scan as it can be drawn. */
export interface Scan {
  readonly picture: ImageBitmap;
  readonly extent: Extent;
}

/** A congruent or other cell: where it was cut from the questioned scan, and where it was found. */
export interface Cell {
  readonly at: Point;
  readonly found: Point;
  readonly angleDegrees: number;
  readonly congruent: boolean;
}

/** All that decides what is seen. */
export interface Scene {
  readonly mode: Mode;
  readonly view: View;
  readonly registration: Registration;
  /** Place of the line between the two scans in `split`, 0 to 1 of the width. */
  readonly line: number;
  /** How much of the candidate is seen in `upon`, 0 to 1. */
  readonly blend: number;
  /** Cells that are drawn, with their side, µm. */
  readonly cells: readonly Cell[];
  readonly cellSideUm: number;
}

/** A part of the canvas, px, and the middle of the view in it. */
export interface Pane {
  readonly left: number;
  readonly right: number;
  readonly middle: Point;
}

/** Where the questioned scan and the candidate's are seen. In `split` and `upon` both lie in the same place. */
export function panesOf(
  mode: Mode,
  line: number,
  { width, height }: Extent,
): { questioned: Pane; candidate: Pane } {
  const y = height / 2;
  if (mode === 'beside') {
    return {
      questioned: { left: 0, right: width / 2, middle: { x: width / 4, y } },
      candidate: { left: width / 2, right: width, middle: { x: (3 * width) / 4, y } },
    };
  }
  const middle = { x: width / 2, y };
  const at = mode === 'split' ? line * width : 0;
  return {
    questioned: { left: 0, right: mode === 'split' ? at : width, middle },
    candidate: { left: at, right: width, middle },
  };
}

/** Size of the part of the canvas that a whole scan is fitted into. */
export function paneSize(mode: Mode, { width, height }: Extent): Extent {
  return { width: mode === 'beside' ? width / 2 : width, height };
}
