import type { ImpressionComparison } from '../../../engine/impression/compare-impressions.ts';
import type { Surface } from '../../../engine/surface/surface.ts';
import type { FiredMark } from '../../../simulator/firing/fire-cartridge-case.ts';

/** Where a gun's part lies in a scan: its turn, and its centre, µm from the scan's first corner. */
export interface Pose {
  readonly degrees: number;
  readonly x: number;
  readonly y: number;
}

const rotate = (degrees: number, x: number, y: number) => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return { x: cos * x - sin * y, y: sin * x + cos * y };
};

const middle = ({ width, height, spacing }: Surface) => ({
  x: (width * spacing.x) / 2,
  y: (height * spacing.y) / 2,
});

export function poseOf({ surface, placement }: FiredMark): Pose {
  const { x, y } = middle(surface);
  return { degrees: placement.rotationDegrees, x: x + placement.shift.x, y: y + placement.shift.y };
}

/** The pose after `turnSurface`, which turns about the middle of the scan, onto the middle of another. */
export function turnedPose(pose: Pose, degrees: number, before: Surface, after: Surface): Pose {
  const [from, to] = [middle(before), middle(after)];
  const { x, y } = rotate(degrees, pose.x - from.x, pose.y - from.y);
  return { degrees: pose.degrees + degrees, x: x + to.x, y: y + to.y };
}

/** How far a comparison's transform is from the truth: degrees, and µm at the part's centre. */
export function errorOf({ transform }: ImpressionComparison, a: Pose, b: Pose) {
  const { angleDegrees, dxUm, dyUm } = transform;
  const turn = angleDegrees - (b.degrees - a.degrees);
  const { x, y } = rotate(angleDegrees, a.x, a.y);
  return {
    degrees: Math.abs(turn - 360 * Math.round(turn / 360)),
    um: Math.hypot(x + dxUm - b.x, y + dyUm - b.y),
  };
}
