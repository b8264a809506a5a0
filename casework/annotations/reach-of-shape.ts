import type { Ellipse, Place, Shape } from './shape.ts';

/** The smallest upright rectangle that holds a shape. */
export interface Reach {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far a shape reaches on its own image. */
export function reachOf(shape: Shape): Reach {
  switch (shape.kind) {
    case 'line':
      return reachOfPlaces([shape.from, shape.to]);
    case 'polyline':
    case 'polygon':
      return reachOfPlaces(shape.points);
    case 'circle':
      return around(shape.centre, shape.radius, shape.radius);
    case 'ellipse':
      return reachOfEllipse(shape);
    default:
      return reachOfPlaces([shape.at]);
  }
}

function reachOfPlaces(places: readonly Place[]): Reach {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** A turned ellipse reaches as far as the lengths of its half axes' projections, added as squares. */
function reachOfEllipse({ centre, radiusX, radiusY, turnedDegrees }: Ellipse): Reach {
  const angle = (turnedDegrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return around(
    centre,
    Math.hypot(radiusX * cosine, radiusY * sine),
    Math.hypot(radiusX * sine, radiusY * cosine),
  );
}

function around({ x, y }: Place, halfWidth: number, halfHeight: number): Reach {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}
