const MINUTE_MS = 60 * 1000;

/**
 * How long a session lasts, ms: half an hour without a request, twelve hours in all (NIST SP 800-63B-3, section 4.2.3,
 * for assurance level 2; the fourth revision allows more).
 */
export const SESSION_MS = { idle: 30 * MINUTE_MS, most: 12 * 60 * MINUTE_MS } as const;

/** A person's session without its secret. */
export interface Session {
  readonly id: string;
  /** Whether a second factor was given, here or to a provider that assures it. */
  readonly secondFactor: boolean;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
}

/** The columns of a session `s`, in the names of `Session`. */
export const SESSION_COLUMNS = `s.id, s.second_factor AS "secondFactor", s.user_agent AS "userAgent",
  s.created_at AS "createdAt", s.last_used_at AS "lastUsedAt", s.expires_at AS "expiresAt"`;

/** What an open session `s` is; `$1` is the present moment, `$2` the last one at which it may have been used. */
export const SESSION_OPEN = `s.ended_at IS NULL AND s.expires_at > $1 AND s.last_used_at > $2`;

/** A session last used before this moment has ended. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - SESSION_MS.idle);
}
