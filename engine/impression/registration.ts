/** A place on a mark or scan, µm. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * How one prepared mark lies on another: a point p of the first, µm from its first corner, meets
 * R(angle)·(p − from) + to of the second. Angles turn from x towards y, clockwise as the rows run downwards.
 */
export interface Registration {
  readonly angleDegrees: number;
  /** Centre of the first mark, in the first mark, µm. */
  readonly from: Point;
  /** Where it lies in the second mark, µm. */
  readonly to: Point;
}

/** Cosine and sine of an angle in degrees. */
export function turn(degrees: number): { cos: number; sin: number } {
  const radians = (degrees * Math.PI) / 180;
  return { cos: Math.cos(radians), sin: Math.sin(radians) };
}

/** Where a point of the first mark lies in the second, µm. */
export function place({ angleDegrees, from, to }: Registration, point: Point): Point {
  const { cos, sin } = turn(angleDegrees);
  const [u, v] = [point.x - from.x, point.y - from.y];
  return { x: cos * u - sin * v + to.x, y: sin * u + cos * v + to.y };
}

/** The same registration seen from the second mark: which place of the first lies under a point of the second. */
export function invert({ angleDegrees, from, to }: Registration): Registration {
  return { angleDegrees: -angleDegrees, from: to, to: from };
}
