import type { Place } from './shape.ts';

/** True when sides of a polygon meet elsewhere than at the corner that neighbours share: it then has no area. */
export function crossesItself(points: readonly Place[]): boolean {
  const sides = points.map((from, i): Side => [from, points[(i + 1) % points.length] ?? from]);
  return sides.some((side, i) =>
    sides.slice(i + 1).some((other, k) => {
      if (k === 0) return foldsBack(side, other);
      const neighbours = i === 0 && k === sides.length - 2;
      return neighbours ? foldsBack(other, side) : meet(side, other);
    }),
  );
}

type Side = readonly [Place, Place];

/** True when the second side, which begins where the first ends, runs back along it. */
function foldsBack([from, corner]: Side, [, to]: Side): boolean {
  const along = (corner.x - from.x) * (to.x - corner.x) + (corner.y - from.y) * (to.y - corner.y);
  return turn(from, corner, to) === 0 && along <= 0;
}

function meet([a, b]: Side, [c, d]: Side): boolean {
  const [atC, atD, atA, atB] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (atC !== atD && atA !== atB && atC * atD <= 0 && atA * atB <= 0) return true;
  return (
    (atC === 0 && within(a, b, c)) ||
    (atD === 0 && within(a, b, d)) ||
    (atA === 0 && within(c, d, a)) ||
    (atB === 0 && within(c, d, b))
  );
}

/** Which way the path a, b, c turns: 1 clockwise as one looks at the image, -1 the other way, 0 straight on. */
function turn(a: Place, b: Place, c: Place): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

/** True when a point on the line through a and b lies between them. */
function within(a: Place, b: Place, point: Place): boolean {
  return (
    Math.min(a.x, b.x) <= point.x &&
    point.x <= Math.max(a.x, b.x) &&
    Math.min(a.y, b.y) <= point.y &&
    point.y <= Math.max(a.y, b.y)
  );
}
