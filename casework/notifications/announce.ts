import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';

/** Notified when a transaction that announced something commits. */
export const ANNOUNCEMENTS_CHANNEL = 'announcements';

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
] as const;

export type AnnouncementType = (typeof ANNOUNCEMENT_TYPES)[number];

/** Something that people and systems outside are told of. */
export interface Announcement {
  readonly type: AnnouncementType;
  readonly subjectType: 'lead' | 'hit' | 'finding';
  readonly subjectId: string;
  /** The agencies that it concerns, one at least. */
  readonly agencies: readonly string[];
  /** Ids, references and plain words; no evidence. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Announces a change, in its transaction: both become known together or not at all. */
export async function announce(tx: Queryable, announcement: Announcement, now: Date): Promise<void> {
  const { type, subjectType, subjectId, agencies, detail } = announcement;
  await tx.query(
    `INSERT INTO announcements (id, type, occurred_at, subject_type, subject_id, agencies, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [randomUUID(), type, now, subjectType, subjectId, agencies, { ...detail }],
  );
  await tx.query(`SELECT pg_notify($1, '')`, [ANNOUNCEMENTS_CHANNEL]);
}
