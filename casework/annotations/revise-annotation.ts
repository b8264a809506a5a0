import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { assertChangeable, writeNext } from '../versions/version.ts';
import type { Annotation, Drawing } from './annotation.ts';
import { assertDrawable } from './assert-drawable.ts';
import { readAnnotation } from './read-annotation.ts';
import { storeVersion } from './store-version.ts';

/**
 * Draws an annotation anew, as its next version; it stays on its image.
 *
 * @param readVersion the version that whoever changes it has read
 * @throws Refusal annotation-not-found, withdrawn, version-outdated, and as `assertDrawable`
 */
export async function reviseAnnotation(
  tx: Queryable,
  origin: Origin & { actorId: string },
  annotationId: string,
  readVersion: number,
  drawing: Drawing,
): Promise<Annotation> {
  const current = await readAnnotation(tx, annotationId);
  assertChangeable(current, readVersion);
  await assertDrawable(tx, current, drawing);
  const version = readVersion + 1;
  await writeNext(() => storeVersion(tx, annotationId, version, origin.actorId, drawing));
  await recordEvent(tx, origin, {
    action: 'annotation.revised',
    subjectType: 'annotation',
    subjectId: annotationId,
    detail: { version },
  });
  return readAnnotation(tx, annotationId);
}
