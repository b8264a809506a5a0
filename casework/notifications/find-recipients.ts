import type { Queryable } from '../../platform/database/database.ts';
import { readToldOf } from '../escalations/read-told.ts';
import type { Announced } from './announced.ts';
import { findAudience } from './find-audience.ts';
import type { Recipient } from './recipient.ts';
import { routesOf } from './routes-of.ts';

/** Who is told of an announcement, by the rules of each agency that it concerns. Nobody is named twice. */
export async function findRecipients(tx: Queryable, announced: Announced): Promise<Recipient[]> {
  if (announced.type === 'lead.escalated') return readToldOf(tx, announced.id);
  const found: Recipient[] = [];
  for (const agencyId of announced.agencies) found.push(...(await findInAgency(tx, announced, agencyId)));
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
  // Rules that reach nobody are a hole that nobody would see.
  const administrators = await findAudience(tx, { role: 'administrator' }, agencyId, announced);
  return administrators.map((actorId) => ({ actorId, agencies, channels: ['inbox'], standIn: true }));
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
