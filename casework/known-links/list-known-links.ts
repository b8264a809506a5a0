import type { Queryable } from '../../platform/database/database.ts';
import { cursorUnknown, toPage } from '../paging.ts';
import type { Page, PageWish } from '../paging.ts';
import { SELECT_KNOWN_LINKS } from './known-link.ts';
import type { KnownLink } from './known-link.ts';

/** A page of known links, withdrawn ones included, the newest first: all, or those of a case. @throws Refusal cursor-unknown */
export async function listKnownLinks(
  db: Queryable,
  caseId: string | undefined,
  { limit, after }: PageWish,
): Promise<Page<KnownLink>> {
  if (after !== undefined) {
    const { rowCount } = await db.query(`SELECT 1 FROM known_links WHERE id = $1`, [after]);
    if (rowCount === 0) throw cursorUnknown(after);
  }
  const { rows } = await db.query<KnownLink>(
    `${SELECT_KNOWN_LINKS}
     WHERE ($1::uuid IS NULL OR $1 IN (n.case_a, n.case_b))
       AND ($2::uuid IS NULL OR (n.declared_at, n.id) < (SELECT declared_at, id FROM known_links WHERE id = $2))
     ORDER BY n.declared_at DESC, n.id DESC LIMIT $3`,
    [caseId, after, limit + 1],
  );
  return toPage(rows, limit);
}
