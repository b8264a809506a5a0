import type { Level } from './level.ts';
import { turn } from './registration.ts';
import type { Registration } from './registration.ts';

/** The second mark seen from the first one's frame, turned by a further angle, with a margin on every side. */
export interface TurnedPlane {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** 0 where nothing was measured. */
  readonly values: Float32Array;
  /** 1 where measured, 0 elsewhere. */
  readonly mask: Uint8Array;
}

/** The second mark in the first one's points, interpolated bilinearly over what was measured. */
export function turnInto(
  a: Level,
  b: Level,
  registration: Registration,
  angle: number,
  margin: number,
): TurnedPlane {
  const width = a.width + 2 * margin;
  const height = a.height + 2 * margin;
  const values = new Float32Array(width * height);
  const mask = new Uint8Array(width * height);
  const { values: from, mask: measured, width: rowLength } = b;
  const { cos, sin } = turn(registration.angleDegrees + angle);
  const fromX = registration.from.x / a.spacingUm - 0.5 + margin;
  const fromY = registration.from.y / a.spacingUm - 0.5 + margin;
  const toX = registration.to.x / b.spacingUm - 0.5;
  const toY = registration.to.y / b.spacingUm - 0.5;
  for (let py = 0, i = 0; py < height; py++) {
    for (let px = 0; px < width; px++, i++) {
      const u = px - fromX;
      const v = py - fromY;
      const x = cos * u - sin * v + toX;
      const y = sin * u + cos * v + toY;
      const x0 = Math.floor(x);
      const y0 = Math.floor(y);
      if (x0 < 0 || y0 < 0 || x0 + 1 >= rowLength || y0 + 1 >= b.height) continue;
      const j = y0 * rowLength + x0;
      const fx = x - x0;
      const fy = y - y0;
      // Unmeasured points neither count nor pull; half of the weight must be measured.
      const w00 = (1 - fx) * (1 - fy) * measured[j];
      const w10 = fx * (1 - fy) * measured[j + 1];
      const w01 = (1 - fx) * fy * measured[j + rowLength];
      const w11 = fx * fy * measured[j + rowLength + 1];
      const weight = w00 + w10 + w01 + w11;
      if (weight < 0.5) continue;
      const sum =
        w00 * from[j] + w10 * from[j + 1] + w01 * from[j + rowLength] + w11 * from[j + rowLength + 1];
      values[i] = sum / weight;
      mask[i] = 1;
    }
  }
  return { width, height, margin, values, mask };
}
