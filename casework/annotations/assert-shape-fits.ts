import { Refusal } from '../refusals/refusal.ts';
import { crossesItself } from './crosses-itself.ts';
import { reachOf } from './reach-of-shape.ts';
import type { Place, Shape, Unit } from './shape.ts';

/** What is known of an image's size; null before it was decoded, and for a spacing that nobody stated. */
export interface ImageExtent {
  readonly id: string;
  /** Points in a row, and rows. */
  readonly width: number | null;
  readonly height: number | null;
  readonly spacingXUm: number | null;
  readonly spacingYUm: number | null;
}

/**
 * Room that a place at the very edge is given for the rounding of whoever computed it, as a share of the extent: far
 * under the size of a point.
 */
const ROUNDING = 1e-9;

/**
 * Refuses a shape that cannot be drawn on the image in that unit.
 * @throws Refusal image-extent-unknown, unit-does-not-fit, shape-does-not-fit
 */
export function assertShapeFits(image: ImageExtent, unit: Unit, shape: Shape): void {
  const extent = extentOf(image, unit);
  const { left, right, top, bottom } = reachOf(shape);
  const [roomX, roomY] = [extent.x * ROUNDING, extent.y * ROUNDING];
  if (left < -roomX || top < -roomY || right > extent.x + roomX || bottom > extent.y + roomY) {
    throw new Refusal(
      'shape-does-not-fit',
      `The shape reaches beyond the image: x ${left} to ${right}, y ${top} to ${bottom}. ` +
        `The image ${image.id} spans x 0 to ${extent.x} and y 0 to ${extent.y} ${wordFor(unit)}.`,
    );
  }
  if (shape.kind === 'polygon' && crossesItself(shape.points)) {
    throw new Refusal(
      'shape-does-not-fit',
      'The polygon crosses or touches itself, so that it has no area. Give its corners in the order around it, each once.',
    );
  }
  if (isLineWithoutLength(shape)) {
    throw new Refusal('shape-does-not-fit', 'The line has no length. Draw a point, or give it two ends.');
  }
}

function extentOf(image: ImageExtent, unit: Unit): Place {
  const { id, width, height, spacingXUm, spacingYUm } = image;
  if (width === null || height === null) {
    throw new Refusal(
      'image-extent-unknown',
      `How large the image ${id} is is not known: it is not decoded yet, or was rejected. Its state says which.`,
    );
  }
  const calibrated = spacingXUm !== null && spacingYUm !== null;
  if (unit === 'um') {
    if (calibrated) return { x: width * spacingXUm, y: height * spacingYUm };
    throw new Refusal(
      'unit-does-not-fit',
      `The image ${id} is uncalibrated: nobody stated the distance between its points, so nothing on it can be given in µm. ` +
        'Annotate it with the unit `px`, or upload it with its `pixelSizeUm`.',
    );
  }
  if (!calibrated) return { x: width, y: height };
  throw new Refusal(
    'unit-does-not-fit',
    `The image ${id} is calibrated: give places in µm, with the unit \`um\`. Its points are ${spacingXUm} µm apart in a row, its rows ${spacingYUm} µm.`,
  );
}

function isLineWithoutLength(shape: Shape): boolean {
  if (shape.kind !== 'line' && shape.kind !== 'polyline') return false;
  const { left, right, top, bottom } = reachOf(shape);
  return left === right && top === bottom;
}

function wordFor(unit: Unit): string {
  return unit === 'um' ? 'µm' : 'pixels';
}
