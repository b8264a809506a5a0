import { resampleArea } from '../../../engine/preprocess/resample-area.ts';
import { turnSurface } from '../../../engine/preprocess/turn-surface.ts';
import type { Surface } from '../../../engine/surface/surface.ts';
import { Random } from '../../../simulator/random/random.ts';
import { crop, mapHeights, maskOut } from '../striation/disturb.ts';
import { turnedPose } from './truth.ts';
import type { Pose } from './truth.ts';

interface Disturbed {
  readonly surface: Surface;
  readonly pose: Pose;
}

const inPlace =
  (change: (surface: Surface) => Surface) =>
  (surface: Surface, pose: Pose): Disturbed => ({ surface: change(surface), pose });

const turned =
  (degrees: number) =>
  (surface: Surface, pose: Pose): Disturbed => {
    const after = turnSurface(surface, degrees);
    return { surface: after, pose: turnedPose(pose, degrees, surface, after) };
  };

/** Left and top part cut away, µm. */
const shifted =
  (left: number, top: number) =>
  (surface: Surface, pose: Pose): Disturbed => {
    const { width, height, spacing } = surface;
    const [x, y] = [Math.round(left / spacing.x), Math.round(top / spacing.y)];
    const cropped = crop(surface, x, y, width - x, height - y);
    return { surface: cropped, pose: { ...pose, x: pose.x - x * spacing.x, y: pose.y - y * spacing.y } };
  };

function withNoise(surface: Surface, sigmaUm: number): Surface {
  const random = new Random(7, 'noise');
  return mapHeights(surface, (z) => z + sigmaUm * random.normal());
}

/** What may happen between the mark and the file, and must not change what the mark is compared as. */
export const DISTURBANCES: Readonly<Record<string, (surface: Surface, pose: Pose) => Disturbed>> = {
  'as it is': inPlace((s) => s),
  'turned by 37°': turned(37),
  'turned by -101°': turned(-101),
  'turned by a quarter': turned(90),
  'turned by 178°': turned(178),
  'off the middle': shifted(420, 180),
  'with heights of half the size': inPlace((s) => mapHeights(s, (z) => z / 2)),
  'with heights of three times the size': inPlace((s) => mapHeights(s, (z) => 3 * z)),
  tilted: inPlace((s) => mapHeights(s, (z, x, y) => z + 0.02 * x - 0.013 * y)),
  bent: inPlace((s) => mapHeights(s, (z, x, y) => z + 4e-6 * x * x - 2e-6 * y * y + 2e-6 * x * y)),
  'at 1.6 times the spacing': inPlace((s) => resampleArea(s, 1.6 * s.spacing.x)),
  'at three times the spacing': inPlace((s) => resampleArea(s, 3 * s.spacing.x)),
  'at points that are not square': inPlace((s) => halveRows(s)),
  'with the left half missing': inPlace((s) => maskOut(s, (x) => x > 0.5)),
  'with the lower half missing': inPlace((s) => maskOut(s, (_, y) => y < 0.5)),
  'with a tenth of the points lost': inPlace((s) => loseTenth(s)),
  'with 30 nm of noise': inPlace((s) => withNoise(s, 0.03)),
};

/** Every second row left out. */
function halveRows(surface: Surface): Surface {
  const { width, spacing } = surface;
  const height = Math.floor(surface.height / 2);
  const at = (i: number) => 2 * Math.floor(i / width) * width + (i % width);
  const values = Float32Array.from({ length: width * height }, (_, i) => surface.values[at(i)]);
  const mask = Uint8Array.from(values, (_, i) => surface.mask[at(i)]);
  return { ...surface, height, spacing: { x: spacing.x, y: 2 * spacing.y }, values, mask };
}

function loseTenth(surface: Surface): Surface {
  const random = new Random(8, 'lost');
  const mask = surface.mask.map((valid) => (random.uniform() < 0.1 ? 0 : valid));
  return { ...surface, mask };
}
