import type { Queryable } from '../../platform/database/database.ts';
import { readToldOf } from '../escalations/read-told.ts';
import type { Announced } from './announced.ts';
import { findAudience } from './find-audience.ts';
import type { Channel } from './policy.ts';
import { routesOf } from './routes-of.ts';

/** Somebody who is told, for which of the agencies, and how. */
export interface Recipient {
  readonly actorId: string;
  readonly agencies: readonly string[];
  readonly channels: readonly Channel[];
  /** Told in place of those whom the rules mean, who are nobody at present. */
  readonly standIn: boolean;
}

/** Who is told of an announcement, by the rules of each agency that it concerns. Nobody is named twice. */
export async function findRecipients(tx: Queryable, announced: Announced): Promise<Recipient[]> {
  const found: Recipient[] = [];
  for (const agencyId of announced.agencies) {
    const inAgency =
      announced.type === 'lead.escalated'
        ? await readToldOf(tx, announced.id)
        : await findInAgency(tx, announced, agencyId);
    found.push(...inAgency);
  }
  return [...Map.groupBy(found, ({ actorId }) => actorId).values()].map(merge);
}

async function findInAgency(tx: Queryable, announced: Announced, agencyId: string): Promise<Recipient[]> {
  const agencies = [agencyId];
  const found: Recipient[] = [];
  const routes = await routesOf(tx, announced, agencyId);
  for (const { audience, channels } of routes) {
    const actors = await findAudience(tx, audience, agencyId, announced);
    found.push(...actors.map((actorId) => ({ actorId, agencies, channels, standIn: false })));
  }
  if (found.length > 0 || routes.length === 0) return found;
  return findStandIns(tx, announced, agencyId);
}

/** The administrators: where rules reach nobody, somebody has to see it. */
export async function findStandIns(
  tx: Queryable,
  subject: Pick<Announced, 'subjectType' | 'subjectId'>,
  agencyId: string,
): Promise<Recipient[]> {
  const actors = await findAudience(tx, { role: 'administrator' }, agencyId, subject);
  return actors.map((actorId) => ({ actorId, agencies: [agencyId], channels: ['inbox'], standIn: true }));
}

/** One person may be meant by several rules and in several agencies. */
function merge(ofActor: readonly Recipient[]): Recipient {
  const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
  const [first] = ofActor;
  if (first === undefined) throw new Error('A group without members.');
  return {
    actorId: first.actorId,
    agencies: unique(ofActor.flatMap(({ agencies }) => agencies)),
    channels: unique(ofActor.flatMap(({ channels }) => channels)),
    standIn: ofActor.every(({ standIn }) => standIn),
  };
}
