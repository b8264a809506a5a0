import type { Queryable } from '../../platform/database/database.ts';
import type { Announced } from './announced.ts';
import type { Audience, Channel } from './policy.ts';
import { readPolicy } from './read-policy.ts';

/** One way on which an announcement reaches people of an agency. */
export interface Route {
  readonly audience: Audience;
  readonly channels: readonly Channel[];
}

/** Trouble with deliveries or the search is told to those who can mend it, whatever an agency's rules say, and in the inbox alone. */
const TROUBLE: Readonly<Partial<Record<Announced['type'], readonly Audience[]>>> = {
  'webhook.disabled': [{ role: 'supervisor' }, { role: 'administrator' }],
  'webhook.failing': [{ role: 'administrator' }],
  'email.failing': [{ role: 'administrator' }],
  'search.alarm': [{ role: 'supervisor' }, { role: 'administrator' }],
};

/** On which ways an announcement is told in an agency. */
export async function routesOf(
  tx: Queryable,
  { type }: Announced,
  agencyId: string,
): Promise<readonly Route[]> {
  const trouble = TROUBLE[type];
  if (trouble !== undefined) return trouble.map((audience) => ({ audience, channels: ['inbox'] }));
  const { rules } = await readPolicy(tx, agencyId);
  return rules.filter(({ events }) => events.some((event) => event === type));
}
