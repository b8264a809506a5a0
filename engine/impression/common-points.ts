import type { Level } from './level.ts';
import { turn } from './registration.ts';
import type { Registration } from './registration.ts';

/** Fewer common points than this determine no registration. */
const LEAST_POINTS = 50;

/** A rectangle of a level's points; the whole of it, or one cell. */
export interface Window {
  readonly left: number;
  readonly top: number;
  /** First column and row outside. */
  readonly right: number;
  readonly bottom: number;
}

/** What the common points of two marks say under a registration. */
export interface CommonPoints {
  readonly points: number;
  /** Pearson. */
  readonly correlation: number;
  /** Upper triangle of the normal matrix for (x, y, angle), and the right side. */
  readonly normal: readonly number[];
  readonly gradient: readonly number[];
}

/**
 * One pass over the points that two marks have in common inside windows of the first, the second interpolated
 * bilinearly: their correlation, and the normal equations of a Gauss–Newton step. Null when they are too few, or
 * one of the two is constant there.
 */
export function sumCommonPoints(
  a: Level,
  b: Level,
  registration: Registration,
  windows: readonly Window[],
): CommonPoints | null {
  const { cos, sin } = turn(registration.angleDegrees);
  const fromX = registration.from.x / a.spacingUm - 0.5;
  const fromY = registration.from.y / a.spacingUm - 0.5;
  const toX = registration.to.x / b.spacingUm - 0.5;
  const toY = registration.to.y / b.spacingUm - 0.5;
  const { width, height, values, mask } = b;
  let n = 0;
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
  let [hxx, hxy, hxt, hyy, hyt, htt] = [0, 0, 0, 0, 0, 0];
  let [ax, ay, at, bx, by, bt, gx1, gy1, gt1] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const window of windows) {
    for (let py = window.top; py < window.bottom; py++) {
      const v = py - fromY;
      for (let px = window.left; px < window.right; px++) {
        const i = py * a.width + px;
        if (a.mask[i] === 0) continue;
        const u = px - fromX;
        const rx = cos * u - sin * v;
        const ry = sin * u + cos * v;
        const x = rx + toX;
        const y = ry + toY;
        const x0 = Math.floor(x);
        const y0 = Math.floor(y);
        if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue;
        const j = y0 * width + x0;
        if ((mask[j] & mask[j + 1] & mask[j + width] & mask[j + width + 1]) === 0) continue;
        const fx = x - x0;
        const fy = y - y0;
        const v00 = values[j];
        const v10 = values[j + 1];
        const v01 = values[j + width];
        const v11 = values[j + width + 1];
        const bv = (1 - fy) * ((1 - fx) * v00 + fx * v10) + fy * ((1 - fx) * v01 + fx * v11);
        const gx = (1 - fy) * (v10 - v00) + fy * (v11 - v01);
        const gy = (1 - fx) * (v01 - v00) + fx * (v11 - v10);
        const gt = gy * rx - gx * ry;
        const av = a.values[i];
        n++;
        sa += av;
        sb += bv;
        saa += av * av;
        sbb += bv * bv;
        sab += av * bv;
        hxx += gx * gx;
        hxy += gx * gy;
        hxt += gx * gt;
        hyy += gy * gy;
        hyt += gy * gt;
        htt += gt * gt;
        ax += gx * av;
        ay += gy * av;
        at += gt * av;
        bx += gx * bv;
        by += gy * bv;
        bt += gt * bv;
        gx1 += gx;
        gy1 += gy;
        gt1 += gt;
      }
    }
  }
  if (n < LEAST_POINTS) return null;
  const cov = sab - (sa * sb) / n;
  const varA = saa - (sa * sa) / n;
  const varB = sbb - (sb * sb) / n;
  if (!(varA > 0) || !(varB > 0)) return null;
  const correlation = cov / Math.sqrt(varA * varB);
  // Minimises |a − gain·b(moved) − offset|²; the gain is that of the present place, kept from vanishing.
  const gain = Math.max(cov / varB, 0.1 * Math.sqrt(varA / varB));
  const offset = (sa - gain * sb) / n;
  return {
    points: n,
    correlation,
    normal: [hxx, hxy, hxt, hyy, hyt, htt],
    gradient: [
      (ax - gain * bx - offset * gx1) / gain,
      (ay - gain * by - offset * gy1) / gain,
      (at - gain * bt - offset * gt1) / gain,
    ],
  };
}
