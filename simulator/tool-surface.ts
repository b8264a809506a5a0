import type { Random } from './random/random.ts';
import { randomTexture, type TextureBand } from './random/random-texture.ts';

/**
 * The working surface of a gun's part on a square grid about its own centre: heights in µm, positive
 * out of the part. Row-major, x fastest; the origin lies in the middle of the grid.
 */
export interface ToolSurface {
  /** Points on a side. */
  readonly size: number;
  /** µm */
  readonly spacing: number;
  readonly heights: Float32Array;
}

/** Height at (x, y) µm from the tool's centre, bilinear; beyond the edge the edge's height goes on. */
export function heightAt(tool: ToolSurface, x: number, y: number): number {
  const { size, spacing, heights } = tool;
  const middle = (size - 1) / 2;
  const column = Math.min(size - 1, Math.max(0, x / spacing + middle));
  const row = Math.min(size - 1, Math.max(0, y / spacing + middle));
  const left = Math.min(size - 2, Math.floor(column));
  const top = Math.min(size - 2, Math.floor(row));
  const u = column - left;
  const v = row - top;
  const at = top * size + left;
  const upper = (heights[at] ?? 0) * (1 - u) + (heights[at + 1] ?? 0) * u;
  const lower = (heights[at + size] ?? 0) * (1 - u) + (heights[at + size + 1] ?? 0) * u;
  return upper * (1 - v) + lower * v;
}

/** Makes a tool surface of `side` µm from a height, µm, at each (x, y) µm; `index` is the grid point. */
export function makeToolSurface(
  side: number,
  spacing: number,
  height: (x: number, y: number, index: number) => number,
): ToolSurface {
  const size = Math.ceil(side / spacing);
  const middle = (size - 1) / 2;
  const heights = new Float32Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const index = row * size + column;
      heights[index] = height((column - middle) * spacing, (row - middle) * spacing, index);
    }
  }
  return { size, spacing, heights };
}

/** A random texture, root mean square 1, as a tool surface of `side` µm. */
export function randomToolSurface(
  random: Random,
  side: number,
  spacing: number,
  band: TextureBand,
): ToolSurface {
  const size = Math.ceil(side / spacing);
  return { size, spacing, heights: randomTexture(random, size, size, spacing, band) };
}
