import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import type { Origin } from '../events/record-event.ts';
import { assertChangeable, writeNext } from '../versions/version.ts';
import type { Annotation } from './annotation.ts';
import { readAnnotation } from './read-annotation.ts';
import { storeVersion } from './store-version.ts';

/**
 * Withdraws an annotation, as its last version; what it was stays readable.
 *
 * @param readVersion the version that whoever withdraws it has read
 * @throws Refusal annotation-not-found, withdrawn, version-outdated
 */
export async function withdrawAnnotation(
  tx: Queryable,
  origin: Origin & { actorId: string },
  annotationId: string,
  readVersion: number,
  withdrawnBecause: string,
): Promise<Annotation> {
  assertChangeable(await readAnnotation(tx, annotationId), readVersion);
  const version = readVersion + 1;
  await writeNext(() => storeVersion(tx, annotationId, version, origin.actorId, { withdrawnBecause }));
  await recordEvent(tx, origin, {
    action: 'annotation.withdrawn',
    subjectType: 'annotation',
    subjectId: annotationId,
    detail: { version, withdrawnBecause },
  });
  return readAnnotation(tx, annotationId);
}
