import type { Queryable } from '../../platform/database/database.ts';
import { readCase } from '../cases/read-case.ts';
import { readComparison } from '../comparisons/read-comparison.ts';
import { readExhibit } from '../exhibits/read-exhibit.ts';
import { readImage } from '../images/read-image.ts';
import { readLead } from '../leads/read-lead.ts';
import { readReview } from '../reviews/read-review.ts';

/** What notes are written on. */
export const NOTE_SUBJECTS = ['case', 'exhibit', 'image', 'comparison', 'review', 'lead'] as const;

export interface NoteSubject {
  readonly type: (typeof NOTE_SUBJECTS)[number];
  readonly id: string;
}

const READ: Readonly<Record<NoteSubject['type'], (db: Queryable, id: string) => Promise<unknown>>> = {
  case: readCase,
  exhibit: readExhibit,
  image: readImage,
  comparison: readComparison,
  review: readReview,
  lead: readLead,
};

/** @throws Refusal case-not-found and so on, by the type */
export async function assertSubjectExists(db: Queryable, { type, id }: NoteSubject): Promise<void> {
  await READ[type](db, id);
}
