import type { Place, Shape } from './shape.ts';

/** Sizes of a shape in the unit that it is drawn in: a length, and an area in the unit squared. */
export interface Measured {
  /** Of a line from end to end; of a polyline along it; of a polygon around it; the diameter of a circle. */
  readonly length?: number;
  readonly area?: number;
}

/** How long and how large a shape is; nothing for what has no size. */
export function measureShape(shape: Shape): Measured {
  switch (shape.kind) {
    case 'line':
      return { length: distance(shape.from, shape.to) };
    case 'polyline':
      return { length: lengthAlong(shape.points) };
    case 'polygon':
      return {
        length: lengthAlong([...shape.points, ...shape.points.slice(0, 1)]),
        area: area(shape.points),
      };
    case 'circle':
      return { length: 2 * shape.radius, area: Math.PI * shape.radius ** 2 };
    case 'ellipse':
      return { area: Math.PI * shape.radiusX * shape.radiusY };
    default:
      return {};
  }
}

function distance(a: Place, b: Place): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function lengthAlong(points: readonly Place[]): number {
  let length = 0;
  for (const [i, point] of points.entries()) length += distance(points[i - 1] ?? point, point);
  return length;
}

/** Area of a polygon that does not cross itself, by the shoelace formula. */
function area(points: readonly Place[]): number {
  let twice = 0;
  for (const [i, a] of points.entries()) {
    const b = points[(i + 1) % points.length] ?? a;
    twice += a.x * b.y - b.x * a.y;
  }
  return Math.abs(twice) / 2;
}
