import type { Queryable } from '../../platform/database/database.ts';
import { readComparison } from '../comparisons/read-comparison.ts';
import type { ComparisonView } from '../comparisons/read-comparison.ts';
import { readImage } from '../images/read-image.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { Drawing } from './annotation.ts';
import { assertShapeFits } from './assert-shape-fits.ts';
import type { Shape } from './shape.ts';

/** Where something is drawn: on an image by itself, or on an image of a comparison. */
export interface DrawnOn {
  readonly imageId: string;
  readonly comparisonId: string | null;
}

/**
 * Refuses what cannot be drawn there. Points are linked within a comparison only, from one side to the other.
 *
 * @throws Refusal image-not-found, comparison-not-found, image-not-compared, image-extent-unknown, unit-does-not-fit,
 *   shape-does-not-fit
 */
export async function assertDrawable(
  db: Queryable,
  { imageId, comparisonId }: DrawnOn,
  { unit, shape }: Drawing,
): Promise<void> {
  if (comparisonId !== null) assertCompared(await readComparison(db, comparisonId), imageId, shape);
  else if (shape.kind === 'linked_points') {
    throw new Refusal('image-not-compared', 'Points are linked in a comparison; this is an image by itself.');
  }
  assertShapeFits(await readImage(db, imageId), unit, shape);
  if (shape.kind === 'linked_points') {
    const { imageId: otherId, at } = shape.counterpart;
    assertShapeFits(await readImage(db, otherId), unit, { kind: 'point', at });
  }
}

function assertCompared(comparison: ComparisonView, imageId: string, shape: Shape): void {
  const side = sideOf(comparison, imageId);
  if (shape.kind === 'linked_points' && sideOf(comparison, shape.counterpart.imageId) === side) {
    throw new Refusal(
      'image-not-compared',
      `Points are linked from one exhibit to the other, and both images are of the ${side} one.`,
    );
  }
}

function sideOf({ id, questioned, candidate }: ComparisonView, imageId: string): 'questioned' | 'candidate' {
  if (questioned.some((mark) => mark.imageId === imageId)) return 'questioned';
  if (candidate.some((mark) => mark.imageId === imageId)) return 'candidate';
  throw new Refusal('image-not-compared', `The comparison ${id} did not compare the image ${imageId}.`);
}
