import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { enqueueJob } from '../jobs/enqueue-job.ts';

/** What casework tells of. */
export const ANNOUNCEMENT_TYPES = [
  'lead.created',
  'lead.confirmation_requested',
  'lead.not_confirmed',
  'lead.withdrawn',
  'lead.acknowledged',
  'lead.escalated',
  'lead.outcome',
  'hit.confirmed',
  'hit.withdrawn',
  'finding.recorded',
  'search.alarm',
  // Of the deliveries themselves.
  'webhook.test',
  'webhook.failing',
  'webhook.disabled',
  'email.failing',
] as const;

export type AnnouncementType = (typeof ANNOUNCEMENT_TYPES)[number];

export const SUBJECT_TYPES = [
  'lead',
  'hit',
  'finding',
  'webhook_endpoint',
  'person',
  'search_verification',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** Something that people and systems outside are told of. */
export interface Announcement {
  readonly type: AnnouncementType;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  /** The agencies that it concerns, one at least. */
  readonly agencies: readonly string[];
  /** Ids, references and plain words; no evidence. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Announces a change, in its transaction: both become known together or not at all. A job then turns the announcement
 * into what each person and system is sent. Returns the announcement's id.
 */
export async function announce(tx: Queryable, announcement: Announcement, now: Date): Promise<string> {
  const { type, subjectType, subjectId, agencies, detail } = announcement;
  const id = randomUUID();
  await tx.query(
    `INSERT INTO announcements (id, type, occurred_at, subject_type, subject_id, agencies, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, type, now, subjectType, subjectId, agencies, { ...detail }],
  );
  await enqueueJob(tx, 'fan-out-announcement', id);
  return id;
}
