import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import type { Annotation, Drawing } from './annotation.ts';
import { assertDrawable } from './assert-drawable.ts';
import type { DrawnOn } from './assert-drawable.ts';
import { readAnnotation } from './read-annotation.ts';
import { storeVersion } from './store-version.ts';

/** Draws on an image, by itself or in a comparison. @throws Refusal as `assertDrawable` */
export async function createAnnotation(
  tx: Queryable,
  origin: Origin & { actorId: string },
  on: DrawnOn,
  drawing: Drawing,
): Promise<Annotation> {
  await assertDrawable(tx, on, drawing);
  const id = randomUUID();
  await tx.query(
    `INSERT INTO annotations (id, image_id, comparison_id, created_by) VALUES ($1, $2, $3, $4)`,
    [id, on.imageId, on.comparisonId, origin.actorId],
  );
  await storeVersion(tx, id, 1, origin.actorId, drawing);
  await recordEvent(tx, origin, {
    action: 'annotation.created',
    subjectType: 'annotation',
    subjectId: id,
    detail: { ...on, version: 1 },
  });
  return readAnnotation(tx, id);
}
