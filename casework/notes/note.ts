import type { Version } from '../versions/version.ts';
import type { NoteSubject } from './subject.ts';

/** One version of a note. A version of withdrawal has no text. */
export interface Note extends Version {
  readonly id: string;
  readonly subjectType: NoteSubject['type'];
  readonly subjectId: string;
  readonly createdAt: Date;
  readonly text: string | null;
}

/** Reads versions in the names of `Note`; to be followed by a WHERE clause on `n` and `v`. */
export const SELECT_NOTES = `
  SELECT n.id, CASE WHEN n.case_id IS NOT NULL THEN 'case' WHEN n.exhibit_id IS NOT NULL THEN 'exhibit'
                    WHEN n.image_id IS NOT NULL THEN 'image' WHEN n.comparison_id IS NOT NULL THEN 'comparison'
                    WHEN n.review_id IS NOT NULL THEN 'review' ELSE 'lead' END AS "subjectType",
         coalesce(n.case_id, n.exhibit_id, n.image_id, n.comparison_id, n.review_id, n.lead_id) AS "subjectId",
         n.created_at AS "createdAt",
         v.version, v.text, v.withdrawn_because AS "withdrawnBecause",
         v.written_at AS "writtenAt", v.author AS "authorId", w.name AS "authorName"
  FROM notes n JOIN note_versions v ON v.note_id = n.id JOIN actors w ON w.id = v.author`;

/** That `v` is the newest version of `n`. */
export const IS_NEWEST_NOTE = `v.version = (SELECT max(version) FROM note_versions WHERE note_id = n.id)`;
