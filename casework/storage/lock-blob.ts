import type { Queryable } from '../../platform/database/database.ts';

/**
 * Lets one transaction at a time decide about a blob, until it ends: whoever enters a row for the blob and
 * whoever removes a blob without a row cannot pass each other.
 */
export async function lockBlob(tx: Queryable, sha256: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`blob ${sha256}`]);
}
