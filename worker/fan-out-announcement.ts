import type { JobDefinition } from '../casework/jobs/job-definition.ts';
import { fanOut } from '../casework/notifications/fan-out.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Turns what casework announced into what each person and system is sent. Subject: the announcement. */
export function defineFanOutAnnouncement({ db, clock }: Pick<WorkerParts, 'db' | 'clock'>): JobDefinition {
  return {
    name: 'fan-out-announcement',
    concurrency: 4,
    run: (announcementId) => fanOut(db, announcementId, clock.now()),
    // The dead job itself tells that the announcement reached nobody.
    giveUp: async () => {},
  };
}
