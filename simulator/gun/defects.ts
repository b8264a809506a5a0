import type { Random } from '../random/random.ts';
import type { ToolSurface } from '../tool-surface.ts';

/**
 * Pits and scratches: what handling, corrosion and chips under the tool leave on a part. They make the
 * heavy tail of the heights and are its most individual features. Sizes are log-normal, as wear and
 * corrosion pits commonly are; counts follow the area. Heights change in place.
 */
export interface DefectDensity {
  /** Pits per mm². Diameter: median 45 µm; depth: a tenth of it, as with shallow corrosion pits. */
  readonly pits: number;
  /** Scratches per mm². Length: median 350 µm, width 18 µm, depth 1.2 µm with ridges thrown up beside. */
  readonly scratches: number;
}

export function addDefects(tool: ToolSurface, density: DefectDensity, random: Random): void {
  const side = tool.size * tool.spacing;
  const area = (side / 1000) ** 2;
  const anywhere = () => random.between(-side / 2, side / 2);
  for (let i = Math.round(density.pits * area); i > 0; i--) {
    const radius = random.logNormal(45, 0.5) / 2;
    dig(tool, anywhere(), anywhere(), 0, 0, radius, 0.2 * radius);
  }
  for (let i = Math.round(density.scratches * area); i > 0; i--) {
    const direction = random.between(0, Math.PI);
    const half = random.logNormal(350, 0.5) / 2;
    const depth = random.logNormal(1.2, 0.5);
    const width = random.logNormal(18, 0.3);
    dig(
      tool,
      anywhere(),
      anywhere(),
      half * Math.cos(direction),
      half * Math.sin(direction),
      width / 2,
      depth,
    );
  }
}

/**
 * Digs along the segment (x ± dx, y ± dy) the cross-section of a ploughed groove: −depth · (1 − r²/w²) ·
 * exp(−r²/2w²) leaves ridges beside it, as soft metal does that is pushed aside and not cut away.
 */
function dig(
  tool: ToolSurface,
  x: number,
  y: number,
  dx: number,
  dy: number,
  halfWidth: number,
  depth: number,
): void {
  const { size, spacing, heights } = tool;
  const middle = (size - 1) / 2;
  const reach = 4 * halfWidth;
  const from = (centre: number, d: number) =>
    Math.max(0, Math.ceil((centre - Math.abs(d) - reach) / spacing + middle));
  const to = (centre: number, d: number) =>
    Math.min(size - 1, Math.floor((centre + Math.abs(d) + reach) / spacing + middle));
  const squaredLength = dx * dx + dy * dy;
  for (let row = from(y, dy); row <= to(y, dy); row++) {
    for (let column = from(x, dx); column <= to(x, dx); column++) {
      const px = (column - middle) * spacing - x;
      const py = (row - middle) * spacing - y;
      const along = squaredLength > 0 ? Math.min(1, Math.max(-1, (px * dx + py * dy) / squaredLength)) : 0;
      const distance = ((px - along * dx) ** 2 + (py - along * dy) ** 2) / halfWidth ** 2;
      if (distance > 16) continue;
      const index = row * size + column;
      heights[index] = (heights[index] ?? 0) - depth * (1 - distance) * Math.exp(-distance / 2);
    }
  }
}
