import type { Surface } from '../../../engine/surface/surface.ts';
import type { FiredMark } from '../../../simulator/firing/fire-cartridge-case.ts';

/** Side of the square about the tool's centre that is compared, µm, and the distance of its points. */
const SIDE = 3200;
const STEP = 12.5;

/** Two points this far apart, µm, are subtracted: form goes, texture stays. */
const LAG = 100;

/** Texture of a mark at fixed places of the tool, found by the true placement; NaN where unmeasured. */
export function textureOnTool(mark: FiredMark): Float64Array {
  const count = Math.floor(SIDE / STEP);
  return Float64Array.from({ length: count * count }, (_, i) => {
    const x = ((i % count) + 0.5) * STEP - SIDE / 2;
    const y = (Math.floor(i / count) + 0.5) * STEP - SIDE / 2;
    const across = heightOnTool(mark, x - LAG, y) + heightOnTool(mark, x + LAG, y);
    const down = heightOnTool(mark, x, y - LAG) + heightOnTool(mark, x, y + LAG);
    return heightOnTool(mark, x, y) - (across + down) / 4;
  });
}

/** Height of the scan where the tool's (x, y) µm lies in it. */
function heightOnTool({ surface, placement }: FiredMark, x: number, y: number): number {
  const angle = (placement.rotationDegrees * Math.PI) / 180;
  return heightNear(
    surface,
    Math.cos(angle) * x - Math.sin(angle) * y + placement.shift.x,
    Math.sin(angle) * x + Math.cos(angle) * y + placement.shift.y,
  );
}

/** Nearest height to (x, y) µm from the scan's middle; NaN where there is none. */
export function heightNear(surface: Surface, x: number, y: number): number {
  const column = Math.round(x / surface.spacing.x + (surface.width - 1) / 2);
  const row = Math.round(y / surface.spacing.y + (surface.height - 1) / 2);
  if (column < 0 || row < 0 || column >= surface.width || row >= surface.height) return Number.NaN;
  const index = row * surface.width + column;
  return surface.mask[index] === 1 ? (surface.values[index] ?? Number.NaN) : Number.NaN;
}

/** Pearson correlation over the places where both have a value. */
export function correlation(a: Float64Array, b: Float64Array): number {
  let n = 0;
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0];
  a.forEach((p, i) => {
    const q = b[i] ?? Number.NaN;
    if (Number.isNaN(p) || Number.isNaN(q)) return;
    n++;
    sumA += p;
    sumB += q;
    sumAA += p * p;
    sumBB += q * q;
    sumAB += p * q;
  });
  return (n * sumAB - sumA * sumB) / Math.sqrt((n * sumAA - sumA ** 2) * (n * sumBB - sumB ** 2));
}
