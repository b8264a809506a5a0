import type { AssignmentWish } from '../assignments/assignment.ts';
import { Refusal } from '../refusals/refusal.ts';
import { PERMISSIONS } from '../rights/permissions.ts';
import type { Action, Permission } from '../rights/permissions.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a token lives: as asked for, up to a year. */
export const TOKEN_DAYS = { usual: 90, most: 365 } as const;

/** When a new token expires. @throws Refusal expiry-not-taken */
export function expiryOf(wished: Date | undefined, now: Date): Date {
  if (wished === undefined) return new Date(now.getTime() + TOKEN_DAYS.usual * DAY_MS);
  const latest = new Date(now.getTime() + TOKEN_DAYS.most * DAY_MS);
  if (wished > now && wished <= latest) return wished;
  throw new Refusal(
    'expiry-not-taken',
    `A token expires within ${TOKEN_DAYS.most} days: give a moment from now up to ${latest.toISOString()}.`,
  );
}

/** Refuses an action that none of the token's roles permits. @throws Refusal scope-beyond-role */
export function assertScopesReach(scopes: readonly Action[], assignments: readonly AssignmentWish[]): void {
  for (const scope of scopes) {
    const { roles, everywhere }: Permission = PERMISSIONS[scope];
    const reaches = assignments.some(
      ({ role, agencyId }) => roles.includes(role) && (!everywhere || agencyId === null),
    );
    if (reaches) continue;
    throw new Refusal(
      'scope-beyond-role',
      `${scope} takes one of these roles${everywhere ? ' for every agency' : ''}: ${roles.join(', ')}. The token would have none of them.`,
    );
  }
}
