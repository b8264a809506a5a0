import type { Queryable } from '../../platform/database/database.ts';
import { Refusal } from '../refusals/refusal.ts';
import { IS_NEWEST_ANNOTATION, SELECT_ANNOTATIONS } from './annotation.ts';
import type { Annotation } from './annotation.ts';

/** An annotation as it stands. @throws Refusal annotation-not-found */
export async function readAnnotation(db: Queryable, annotationId: string): Promise<Annotation> {
  const { rows } = await db.query<Annotation>(
    `${SELECT_ANNOTATIONS} WHERE a.id = $1 AND ${IS_NEWEST_ANNOTATION}`,
    [annotationId],
  );
  const [row] = rows;
  if (row === undefined) throw new Refusal('annotation-not-found', `There is no annotation ${annotationId}.`);
  return row;
}

/** Every version of an annotation, the first one first. @throws Refusal annotation-not-found */
export async function readAnnotationVersions(db: Queryable, annotationId: string): Promise<Annotation[]> {
  await readAnnotation(db, annotationId);
  const { rows } = await db.query<Annotation>(`${SELECT_ANNOTATIONS} WHERE a.id = $1 ORDER BY v.version`, [
    annotationId,
  ]);
  return rows;
}
