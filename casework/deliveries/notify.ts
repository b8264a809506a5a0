import type { Queryable } from '../../platform/database/database.ts';

/** Notified when a transaction that made deliveries due commits. */
export const DELIVERIES_CHANNEL = 'deliveries_due';

/** Wakes whoever delivers once the transaction commits. */
export async function notifyDeliveries(tx: Queryable): Promise<void> {
  await tx.query(`SELECT pg_notify($1, '')`, [DELIVERIES_CHANNEL]);
}
