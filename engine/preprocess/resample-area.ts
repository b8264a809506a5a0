import type { Surface } from '../surface/surface.ts';
import { gridSize, GridTooLarge, whyGridTooLarge } from './grid-limit.ts';

/** An output point counts as measured when at least this share of its area was measured. */
const MEASURED_SHARE = 0.5;

/** For each output cell: the source cells that it overlaps and by how much (in source cells). */
function overlaps(sourceLength: number, sourceSpacing: number, targetSpacing: number, targetLength: number) {
  const ratio = targetSpacing / sourceSpacing;
  const first = new Int32Array(targetLength);
  const weights: Float64Array[] = [];
  for (let i = 0; i < targetLength; i++) {
    const from = i * ratio;
    const to = Math.min(sourceLength, (i + 1) * ratio);
    const start = Math.min(sourceLength - 1, Math.floor(from));
    const end = Math.max(start + 1, Math.min(sourceLength, Math.ceil(to - 1e-9)));
    const row = new Float64Array(end - start);
    for (let j = start; j < end; j++) row[j - start] = Math.max(0, Math.min(to, j + 1) - Math.max(from, j));
    first[i] = start;
    weights.push(row);
  }
  return { first, weights, cell: ratio };
}

/**
 * Brings a surface to square points of `targetSpacing` µm by averaging over the area that each new point
 * covers, measured points only. A new point is measured when half of its area was.
 *
 * @throws GridTooLarge before anything of that size is allocated; `whyGridTooLarge` tells beforehand
 */
export function resampleArea(surface: Surface, targetSpacing: number): Surface {
  const { width, height, spacing, values, mask } = surface;
  const tooLarge = whyGridTooLarge(surface, targetSpacing);
  if (tooLarge !== null) throw new GridTooLarge(tooLarge);
  const { width: outWidth, height: outHeight } = gridSize(surface, targetSpacing);
  const across = overlaps(width, spacing.x, targetSpacing, outWidth);
  const down = overlaps(height, spacing.y, targetSpacing, outHeight);

  const out = new Float32Array(outWidth * outHeight);
  const outMask = new Uint8Array(outWidth * outHeight);
  const rowSum = new Float64Array(outWidth);
  const rowWeight = new Float64Array(outWidth);
  for (let y = 0; y < outHeight; y++) {
    rowSum.fill(0);
    rowWeight.fill(0);
    const downWeights = down.weights[y];
    for (let k = 0; k < downWeights.length; k++) {
      const base = (down.first[y] + k) * width;
      for (let x = 0; x < outWidth; x++) {
        const acrossWeights = across.weights[x];
        const start = base + across.first[x];
        for (let l = 0; l < acrossWeights.length; l++) {
          if (mask[start + l] === 0) continue;
          const weight = downWeights[k] * acrossWeights[l];
          rowSum[x] += weight * values[start + l];
          rowWeight[x] += weight;
        }
      }
    }
    for (let x = 0; x < outWidth; x++) {
      if (rowWeight[x] < MEASURED_SHARE * across.cell * down.cell) continue;
      out[y * outWidth + x] = rowSum[x] / rowWeight[x];
      outMask[y * outWidth + x] = 1;
    }
  }
  return {
    modality: surface.modality,
    width: outWidth,
    height: outHeight,
    spacing: { x: targetSpacing, y: targetSpacing },
    values: out,
    mask: outMask,
  };
}
