import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../platform/database/database.ts';
import { recordEvent } from '../events/record-event.ts';
import { hashToken, makeSecret } from '../tokens/token-secret.ts';
import { SESSION_MS } from './session.ts';
import type { Session } from './session.ts';

export interface NewSession {
  readonly personId: string;
  readonly secondFactor: boolean;
  /** The provider that said who it is; undefined when a password did. */
  readonly providerId?: string;
  /** As the browser describes itself. */
  readonly userAgent: string | undefined;
  readonly requestId: string;
}

/** Longest description of a browser that is kept, characters. */
const MOST_USER_AGENT = 300;

/** Begins a session of somebody who has shown who they are. Its secret is given here and nowhere else. */
export async function beginSession(
  tx: Queryable,
  { personId, secondFactor, providerId, userAgent, requestId }: NewSession,
  now: Date,
): Promise<{ session: Session; secret: string }> {
  const session: Session = {
    id: randomUUID(),
    secondFactor,
    userAgent: userAgent?.slice(0, MOST_USER_AGENT) ?? null,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + SESSION_MS.most),
  };
  const secret = makeSecret('session');
  await tx.query(
    `INSERT INTO sessions (id, person_id, secret_sha256, provider_id, second_factor, user_agent, created_at,
                           last_used_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
    [
      session.id,
      personId,
      hashToken(secret),
      providerId,
      secondFactor,
      session.userAgent,
      now,
      session.expiresAt,
    ],
  );
  await recordEvent(
    tx,
    { actorId: personId, requestId },
    { action: 'session.begun', subjectType: 'session', subjectId: session.id, detail: { secondFactor } },
  );
  return { session, secret };
}
