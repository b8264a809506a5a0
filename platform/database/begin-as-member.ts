import { escapeLiteral } from 'pg';
import { quoteIdentifier } from './channel-hub.ts';

/** The database role that requests run as: it owns nothing, so that row security holds for it (migration 0005). */
export const MEMBER_ROLE = 'breechlink_member';

/** SQL that begins a transaction as that role, with settings that hold until its end, e.g. `breechlink.actor`. */
export function beginAsMember(settings: Readonly<Record<string, string>>): string {
  const set = Object.entries(settings).map(
    ([name, value]) =>
      `SET LOCAL ${name.split('.').map(quoteIdentifier).join('.')} = ${escapeLiteral(value)}`,
  );
  return ['BEGIN', `SET LOCAL ROLE ${MEMBER_ROLE}`, ...set].join('; ');
}
