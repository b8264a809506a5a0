import { countValid, type Surface } from '../surface/surface.ts';
import { dropSurroundings } from './drop-surroundings.ts';
import { evaluateForm, fitForm, type Form } from './fit-form.ts';
import { dilate, dropSmallRegions, erode } from './morphology.ts';
import { seededUniform } from './random.ts';

export interface BreechFaceSearch {
  /** Points this near to the common form belong to the breech-face impression, µm. */
  readonly toleranceUm: number;
  /** Random planes tried. */
  readonly trials: number;
  /** Slivers narrower than twice this are cut away, and this much is lost at every edge, µm. */
  readonly edgeUm: number;
  /** Regions smaller than this share of the largest are dropped. */
  readonly smallestRegion: number;
  readonly seed: number;
}

/** Steepest plane that a scanned case head can lie in: beyond it the plane is a wall, as a tangent. */
const STEEPEST_TILT = Math.tan((15 * Math.PI) / 180);

function near(surface: Surface, form: Float32Array, tolerance: number): Uint8Array {
  return surface.mask.map((valid, i) =>
    valid === 1 && Math.abs(surface.values[i] - form[i]) <= tolerance ? 1 : 0,
  );
}

function count(mask: Uint8Array): number {
  let sum = 0;
  for (const inside of mask) sum += inside;
  return sum;
}

/** The plane through three points, as heights per point: [height at (0, 0), slope in x, slope in y]; or null. */
function planeThrough(surface: Surface, points: readonly number[]): [number, number, number] | null {
  const [a, b, c] = points.map((i) => ({
    x: i % surface.width,
    y: Math.floor(i / surface.width),
    z: surface.values[i],
  }));
  const determinant = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
  if (Math.abs(determinant) < 1) return null;
  const slopeX = ((b.z - a.z) * (c.y - a.y) - (c.z - a.z) * (b.y - a.y)) / determinant;
  const slopeY = ((b.x - a.x) * (c.z - a.z) - (c.x - a.x) * (b.z - a.z)) / determinant;
  if (Math.hypot(slopeX / surface.spacing.x, slopeY / surface.spacing.y) > STEEPEST_TILT) return null;
  return [a.z - slopeX * a.x - slopeY * a.y, slopeX, slopeY];
}

/** Where the measured points stand; typed, since there may be millions. */
function measuredPoints(surface: Surface): Uint32Array {
  const points = new Uint32Array(countValid(surface));
  let count = 0;
  for (let i = 0; i < surface.mask.length; i++) if (surface.mask[i] === 1) points[count++] = i;
  return points;
}

/** Random sample consensus (Fischler and Bolles 1981): the points of the plane that most points lie near. */
function dominantPlane(surface: Surface, search: BreechFaceSearch): Uint8Array {
  const valid = measuredPoints(surface);
  const uniform = seededUniform(search.seed);
  const pick = () => valid[Math.floor(uniform() * valid.length)];
  // Judging each plane on some thousand points is as good as on all of them.
  const step = Math.max(1, Math.floor(valid.length / 4000));
  let best: [number, number, number] | null = null;
  let most = -1;
  for (let trial = 0; trial < search.trials; trial++) {
    const plane = planeThrough(surface, [pick(), pick(), pick()]);
    if (plane === null) continue;
    let votes = 0;
    for (let k = 0; k < valid.length; k += step) {
      const i = valid[k];
      const x = i % surface.width;
      const y = (i - x) / surface.width;
      if (Math.abs(surface.values[i] - plane[0] - plane[1] * x - plane[2] * y) <= search.toleranceUm) votes++;
    }
    if (votes > most) [most, best] = [votes, plane];
  }
  if (best === null) return surface.mask;
  const [height, slopeX, slopeY] = best;
  const form = new Float32Array(surface.values.length);
  for (let i = 0; i < form.length; i++) {
    const x = i % surface.width;
    form[i] = height + slopeX * x + slopeY * ((i - x) / surface.width);
  }
  return near(surface, form, search.toleranceUm);
}

/** The points near the largest flat form, a plane refined to a quadratic, and this form. */
function largestFlat(surface: Surface, search: BreechFaceSearch): { inside: Uint8Array; form: Form | null } {
  let inside = dominantPlane(surface, search);
  let form: Form | null = null;
  for (const degree of [1, 2, 2] as const) {
    form = fitForm(surface, inside, degree) ?? form;
    if (form !== null) inside = near(surface, evaluateForm(surface, form), search.toleranceUm);
  }
  return { inside, form };
}

/**
 * Finds the breech-face impression in a scan of a whole case head: the large, nearly flat area that
 * remains when the case head around the primer, the firing-pin hole, the wall that flowed back around it,
 * the primer's edge and the gap are left out. The largest plane is found by consensus, refined to a
 * quadratic form (primers are slightly domed), and slivers and specks are removed. A scan that is masked
 * already keeps its mask.
 *
 * @returns the mask of the impression and its form (null where too few points determine one)
 */
export function findBreechFace(
  surface: Surface,
  search: BreechFaceSearch,
): { mask: Uint8Array; form: Form | null } {
  const whole = largestFlat(surface, search);
  // Nearly everything lies on one form: the scan came masked, and cutting its edges would only lose marks.
  if (count(whole.inside) >= 0.97 * count(surface.mask))
    return { mask: surface.mask, form: fitForm(surface, surface.mask, 2) };
  // The case head is flatter and larger than the impression wherever the field shows much of it.
  const primer = dropSurroundings(surface);
  const { inside, form } = primer === null ? whole : largestFlat({ ...surface, mask: primer }, search);
  const steps = Math.max(1, Math.round(search.edgeUm / surface.spacing.x));
  const opened = dilate(
    erode(inside, surface.width, surface.height, 2 * steps),
    surface.width,
    surface.height,
    steps,
  );
  const kept = opened.map((value, i) => value & inside[i]);
  return { mask: dropSmallRegions(kept, surface.width, surface.height, search.smallestRegion), form };
}
