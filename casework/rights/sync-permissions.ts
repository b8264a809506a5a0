import type { Database } from '../../platform/database/database.ts';
import { PERMISSIONS } from './permissions.ts';
import type { Permission } from './permissions.ts';

/** Copies the permissions into the database, whose row security reads them there. */
export async function syncPermissions(db: Database): Promise<void> {
  const rows = Object.entries<Permission>(PERMISSIONS).flatMap(([action, permission]) =>
    permission.roles.map((role) => ({
      action,
      role,
      changes: permission.changes,
      everywhere: permission.everywhere === true,
    })),
  );
  await db.transaction(async (tx) => {
    // Processes may start at once.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('permissions', 0))`);
    await tx.query(
      `WITH wanted AS (SELECT * FROM jsonb_to_recordset($1) AS w (action text, role text, changes boolean, everywhere boolean)),
            superfluous AS (DELETE FROM permissions p WHERE NOT EXISTS (
              SELECT FROM wanted w WHERE w.action = p.action AND w.role = p.role))
       INSERT INTO permissions (action, role, changes, everywhere) SELECT * FROM wanted
       ON CONFLICT (action, role) DO UPDATE SET changes = excluded.changes, everywhere = excluded.everywhere`,
      [JSON.stringify(rows)],
    );
  });
}
