import type { Surface } from '../surface/surface.ts';

/** Positions are rounded to this, points: quarter turns then meet the points themselves. */
const rounded = (position: number): number => Math.round(position * 1e6) / 1e6;

/**
 * Turns a surface about its centre, clockwise as the rows run downwards (from x towards y), on a canvas that holds
 * all of it. Values are interpolated bilinearly; a point counts as measured only when all that it is made of were.
 * Quarter turns are exact. The surface is to have square points.
 */
export function turnSurface(surface: Surface, degrees: number): Surface {
  const { width, height, values, mask } = surface;
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const outWidth = Math.ceil(rounded(Math.abs(width * cos) + Math.abs(height * sin)));
  const outHeight = Math.ceil(rounded(Math.abs(width * sin) + Math.abs(height * cos)));
  const out = new Float32Array(outWidth * outHeight);
  const outMask = new Uint8Array(outWidth * outHeight);
  for (let y = 0, i = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++, i++) {
      const dx = x - (outWidth - 1) / 2;
      const dy = y - (outHeight - 1) / 2;
      const sx = rounded(cos * dx + sin * dy + (width - 1) / 2);
      const sy = rounded(-sin * dx + cos * dy + (height - 1) / 2);
      const x0 = Math.floor(sx);
      const y0 = Math.floor(sy);
      const x1 = Math.ceil(sx);
      const y1 = Math.ceil(sy);
      if (x0 < 0 || y0 < 0 || x1 >= width || y1 >= height) continue;
      const [top, bottom] = [y0 * width, y1 * width];
      if ((mask[top + x0] & mask[top + x1] & mask[bottom + x0] & mask[bottom + x1]) === 0) continue;
      const fx = sx - x0;
      const fy = sy - y0;
      out[i] =
        (1 - fy) * ((1 - fx) * values[top + x0] + fx * values[top + x1]) +
        fy * ((1 - fx) * values[bottom + x0] + fx * values[bottom + x1]);
      outMask[i] = 1;
    }
  }
  return { ...surface, width: outWidth, height: outHeight, values: out, mask: outMask };
}
