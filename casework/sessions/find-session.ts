import type { Queryable } from '../../platform/database/database.ts';
import type { Actor } from '../actors/actor.ts';
import { hashToken } from '../tokens/token-secret.ts';
import { idleSince, SESSION_COLUMNS, SESSION_OPEN } from './session.ts';
import type { Session } from './session.ts';

/** How exactly it is kept when a session was last used, ms: not every request has to write. */
const TOUCHED_EVERY_MS = 60 * 1000;

/** A session and whose it is. */
export interface SessionInUse extends Session {
  readonly actor: Actor;
  /** Whether a second factor is due before anything else: the person has one, or an agency of theirs wants one. */
  readonly secondFactorMissing: boolean;
}

interface Row extends Session {
  readonly actorId: string;
  readonly name: string;
  readonly secondFactorMissing: boolean;
}

/** The open session that a secret belongs to, of a person who is not disabled; notes that it was used. */
export async function findSession(
  db: Queryable,
  secret: string,
  now: Date,
): Promise<SessionInUse | undefined> {
  const { rows } = await db.query<Row>(
    `SELECT ${SESSION_COLUMNS}, a.id AS "actorId", a.name,
            NOT s.second_factor AND (
              EXISTS (SELECT FROM second_factors f
                      WHERE f.person_id = p.id AND f.confirmed_at IS NOT NULL AND f.ended_at IS NULL)
              OR EXISTS (SELECT FROM assignments m JOIN agencies g ON g.id = m.agency_id OR m.agency_id IS NULL
                         WHERE m.actor_id = p.id AND m.ended_at IS NULL AND g.second_factor_required)
            ) AS "secondFactorMissing"
     FROM sessions s JOIN people p ON p.id = s.person_id JOIN actors a ON a.id = p.id
     WHERE ${SESSION_OPEN} AND p.state = 'active' AND s.secret_sha256 = $3`,
    [now, idleSince(now), hashToken(secret)],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  if (now.getTime() - row.lastUsedAt.getTime() >= TOUCHED_EVERY_MS) {
    await db.query(`UPDATE sessions SET last_used_at = greatest(last_used_at, $2) WHERE id = $1`, [
      row.id,
      now,
    ]);
  }
  const { actorId, name, ...session } = row;
  return { ...session, actor: { actorId, kind: 'person', name } };
}
