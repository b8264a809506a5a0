import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { ENDPOINT_COLUMNS } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';

/** A page of endpoints, the newest first. @throws Refusal cursor-unknown */
export async function listEndpoints(db: Queryable, { limit, after }: PageWish): Promise<Page<Endpoint>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM webhook_endpoints WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<Endpoint>(
    `SELECT ${ENDPOINT_COLUMNS} FROM webhook_endpoints
     WHERE $1::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM webhook_endpoints WHERE id = $1)
     ORDER BY webhook_endpoints.created_at DESC, id DESC LIMIT $2`,
    [after, limit + 1],
  );
  return toPage(rows, limit);
}
