import type { Random } from '../random/random.ts';
import { smoothStep } from './aperture.ts';

/** Mouth of the primer pocket, µm: between it and the primer no instrument sees the bottom. */
export const POCKET_RADIUS = 2330;

/** Ring that the headstamp stands in, µm from the centre. */
const STAMP_INNER = 2650;
const STAMP_OUTER = 3350;
const STAMP_DEPTH = 90;
const STROKE_WIDTH = 130;

/** Feed and height of the lathe marks on a faced case head, µm. */
const LATHE_FEED = 90;
const LATHE_HEIGHT = 1.2;

/**
 * The brass around the primer, µm above the primer's face: it stands proud of the primer by 10 to 60 µm,
 * is faced on a lathe and stamped with strokes like those of letters. Breech marks on the brass, far
 * weaker than those on the primer, are left out. (x, y) µm from the primer's centre.
 */
export function caseHeadRelief(random: Random): (x: number, y: number) => number {
  const proud = random.between(10, 60);
  const strokes = Array.from({ length: 14 }, (_, i) => {
    const angle = ((i + random.between(0.2, 0.8)) / 14) * 2 * Math.PI;
    const lean = angle + random.between(-0.9, 0.9);
    const middle = (STAMP_INNER + STAMP_OUTER) / 2;
    return {
      x: middle * Math.cos(angle),
      y: middle * Math.sin(angle),
      alongX: Math.cos(lean),
      alongY: Math.sin(lean),
    };
  });
  const half = (STAMP_OUTER - STAMP_INNER) / 2;
  return (x, y) => {
    const radius = Math.hypot(x, y);
    const ring = ((radius % LATHE_FEED) / LATHE_FEED - 0.5) ** 2;
    let height = proud + 4 * LATHE_HEIGHT * ring;
    if (radius < STAMP_INNER - half || radius > STAMP_OUTER + half) return height;
    let depth = 0;
    for (const stroke of strokes) {
      const dx = x - stroke.x;
      const dy = y - stroke.y;
      const along = Math.abs(dx * stroke.alongX + dy * stroke.alongY) - half;
      const across = Math.abs(dy * stroke.alongX - dx * stroke.alongY);
      const outside = Math.max(along, across - STROKE_WIDTH / 2, 0);
      depth = Math.max(depth, STAMP_DEPTH * (1 - smoothStep(outside / 60)));
    }
    height -= depth;
    return height;
  };
}
