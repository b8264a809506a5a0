import type { Queryable } from '../../platform/database/database.ts';

/**
 * A name that people use, counted without gaps from 1 in each year (UTC): `L-2026-000123` for a lead, `H-…` for a hit.
 * Others who want one wait until the transaction ends.
 */
export async function nextReference(tx: Queryable, kind: 'L' | 'H', now: Date): Promise<string> {
  const { rows } = await tx.query<{ reference: string | null }>(
    `SELECT next_reference($1, $2) AS reference`,
    [kind, now.getUTCFullYear()],
  );
  const reference = rows[0]?.reference ?? null;
  if (reference === null) throw new Error('The database gave no reference: the action changes nothing.');
  return reference;
}
