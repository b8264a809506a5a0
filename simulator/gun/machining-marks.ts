import { Random } from '../random/random.ts';
import { randomTexture } from '../random/random-texture.ts';

/** How the breech face was cut: parallel marks, or rings about a point. */
export type Machining = 'milled' | 'turned';

/** What is left of the cutting marks after tumbling or blasting: the peaks go first. */
const LEFT_AFTER_FINISHING = 0.25;

/** Share of the edge's notches that the next part made with the same edge still shows. */
const EDGE_KEPT = 0.95;

/** Points of the repeating cut's profile, one per µm of path: a period longer than any part. */
const PROFILE_LENGTH = 8192;

/**
 * The subclass marks of a production run: the cutting edge's path, the same on every part that it cut
 * and slowly changing as the edge wears.
 *
 * The path is the classical one of a round tool nose: arcs of height f² / 8r for feed f and nose radius
 * r (the theoretical roughness of turning, e.g. Shaw, "Metal Cutting Principles"), plus the notches of
 * the edge. Part `serial` differs from part 0 by EDGE_KEPT per step. Returns the height, µm, at (x, y)
 * µm on the part.
 */
export function machiningMarks(
  productionRun: number,
  serial: number,
  machining: Machining,
): (x: number, y: number) => number {
  const run = new Random(productionRun, 'machining');
  const direction = run.between(0, Math.PI);
  const centre = { x: run.normal() * 150, y: run.normal() * 150 };
  const feed = run.between(110, 170);
  const nose = run.between(600, 1000);
  const edge = edgeNotches(productionRun, serial);
  const profile = Float32Array.from({ length: PROFILE_LENGTH }, (_, path) => {
    const fromMiddle = (path % feed) - feed / 2;
    return LEFT_AFTER_FINISHING * ((fromMiddle * fromMiddle) / (2 * nose) + (edge[path] ?? 0));
  });
  const offset = PROFILE_LENGTH / 2;
  const across = { x: Math.cos(direction), y: Math.sin(direction) };
  return (x, y) => {
    const path =
      machining === 'turned' ? Math.hypot(x - centre.x, y - centre.y) : x * across.x + y * across.y + offset;
    const at = Math.floor(path);
    const here = profile[at] ?? 0;
    return here + ((profile[at + 1] ?? 0) - here) * (path - at);
  };
}

/** Notches of the edge along its path, µm: 0.8 µm root mean square, what fine milling leaves (N6). */
function edgeNotches(productionRun: number, serial: number): Float32Array {
  const notches = (label: number) =>
    randomTexture(new Random(productionRun, 'edge', label), PROFILE_LENGTH, 1, 1, {
      shortest: 40,
      longest: 300,
    });
  let edge = notches(0);
  for (let part = 1; part <= serial; part++) {
    const fresh = notches(part);
    const worn = Math.sqrt(1 - EDGE_KEPT ** 2);
    edge = edge.map((value, i) => EDGE_KEPT * value + worn * (fresh[i] ?? 0));
  }
  return edge.map((value) => 0.8 * value);
}
