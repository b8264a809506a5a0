import { makeLaidPlanes, MASK_RATIO } from './lay-turned.ts';
import type { LaidPlanes } from './lay-turned.ts';
import { PlaneTransform } from './plane-transform.ts';

/** Marks that need a larger plane are searched on coarser points: this bounds a search to 0.1 GB and about 0.3 s. */
export const LARGEST_SIDE = 512;

const SMALLEST_SIDE = 32;

/** Room to shift beside the wider of two marks, as a share of its width. */
const ROOM = 0.35;

/** The planes that a pair of marks is correlated on: the relief's, and a coarser one for its mask. */
export interface Planes {
  readonly relief: PlaneTransform;
  readonly mask: PlaneTransform;
  /** Room to lay a mark out before it is transformed. */
  readonly laid: LaidPlanes;
}

const planesBySide = new Map<number, Planes>();

/** Planes of a side; their tables are made once. */
export function planesFor(side: number): Planes {
  const known = planesBySide.get(side);
  if (known !== undefined) return known;
  const planes = {
    relief: new PlaneTransform(side),
    mask: new PlaneTransform(side / MASK_RATIO),
    laid: makeLaidPlanes(side),
  };
  planesBySide.set(side, planes);
  return planes;
}

/** Smallest power of two that holds a mark of this width with some room to shift, points. */
export function planeSide(widest: number): number {
  let side = SMALLEST_SIDE;
  while (side < (1 + ROOM) * widest) side *= 2;
  return side;
}
