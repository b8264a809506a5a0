import type { Version } from '../versions/version.ts';
import type { Shape, Unit } from './shape.ts';

/** What is drawn: on an image by itself, or on an image of a comparison. */
export interface Drawing {
  readonly unit: Unit;
  readonly shape: Shape;
  readonly remark?: string;
}

/** One version of an annotation. What a version of withdrawal no longer has is null. */
export interface Annotation extends Version {
  readonly id: string;
  readonly imageId: string;
  readonly comparisonId: string | null;
  readonly createdAt: Date;
  readonly unit: Unit | null;
  readonly shape: Shape | null;
  readonly remark: string | null;
}

/** Reads versions in the names of `Annotation`; to be followed by a WHERE clause on `a` and `v`. */
export const SELECT_ANNOTATIONS = `
  SELECT a.id, a.image_id AS "imageId", a.comparison_id AS "comparisonId", a.created_at AS "createdAt",
         v.version, v.unit, v.shape, v.remark, v.withdrawn_because AS "withdrawnBecause",
         v.written_at AS "writtenAt", v.author AS "authorId", w.name AS "authorName"
  FROM annotations a JOIN annotation_versions v ON v.annotation_id = a.id JOIN actors w ON w.id = v.author`;

/** That `v` is the newest version of `a`. */
export const IS_NEWEST_ANNOTATION = `v.version = (SELECT max(version) FROM annotation_versions WHERE annotation_id = a.id)`;
