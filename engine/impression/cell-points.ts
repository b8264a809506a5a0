import type { Cell } from './lay-cells.ts';
import type { Level } from './level.ts';
import type { TurnedPlane } from './turned-plane.ts';

/** The measured points of a cell, one after the other, since many cells are full of holes. */
export interface CellPoints {
  /** Where each lies in a turned plane, unshifted. */
  readonly places: Int32Array;
  readonly values: Float64Array;
}

/** @param plane any of the planes that the cell will be looked for in: they have one size and margin */
export function takeCellPoints(a: Level, cell: Cell, { width, margin }: TurnedPlane): CellPoints {
  const most = (cell.right - cell.left) * (cell.bottom - cell.top);
  const places = new Int32Array(most);
  const values = new Float64Array(most);
  let n = 0;
  for (let y = cell.top; y < cell.bottom; y++) {
    for (let x = cell.left; x < cell.right; x++) {
      const i = y * a.width + x;
      if (a.mask[i] === 0) continue;
      places[n] = (y + margin) * width + x + margin;
      values[n] = a.values[i];
      n++;
    }
  }
  return { places: places.subarray(0, n), values: values.subarray(0, n) };
}

/** How many of a cell's points are measured in a plane too, unshifted. */
export function countCommon({ places }: CellPoints, { mask }: TurnedPlane): number {
  let common = 0;
  for (const place of places) common += mask[place];
  return common;
}

/**
 * Pearson correlation over the common points of a cell and a plane; −1 when they are fewer than `least`, or one of
 * the two is constant there. Without a branch a point: unmeasured points of the plane are 0.
 *
 * @param shift by how many points of the plane the cell is moved
 */
export function correlateCell(cell: CellPoints, plane: TurnedPlane, shift: number, least: number): number {
  const { places, values } = cell;
  const { values: others, mask } = plane;
  let n = 0;
  let sa = 0;
  let sb = 0;
  let saa = 0;
  let sbb = 0;
  let sab = 0;
  for (let k = 0; k < places.length; k++) {
    const i = places[k] + shift;
    const av = values[k] * mask[i];
    const bv = others[i];
    n += mask[i];
    sa += av;
    sb += bv;
    saa += av * av;
    sbb += bv * bv;
    sab += av * bv;
  }
  if (n < least) return -1;
  const varA = saa - (sa * sa) / n;
  const varB = sbb - (sb * sb) / n;
  return varA > 0 && varB > 0 ? (sab - (sa * sb) / n) / Math.sqrt(varA * varB) : -1;
}
