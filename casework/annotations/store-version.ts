import type { Queryable } from '../../platform/database/database.ts';
import type { Drawing } from './annotation.ts';

/** What a version says: something drawn, or why nothing is drawn any more. */
export type Content = Drawing | { readonly withdrawnBecause: string };

/** Appends a version. @throws an Error of the database for a version that there is */
export async function storeVersion(
  tx: Queryable,
  annotationId: string,
  version: number,
  authorId: string,
  content: Content,
): Promise<void> {
  const { unit, shape, remark, withdrawnBecause } = {
    unit: null,
    shape: null,
    remark: null,
    withdrawnBecause: null,
    ...content,
  };
  await tx.query(
    `INSERT INTO annotation_versions (annotation_id, version, author, unit, shape, remark, withdrawn_because)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [annotationId, version, authorId, unit, shape, remark, withdrawnBecause],
  );
}
