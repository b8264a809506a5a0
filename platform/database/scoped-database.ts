import type { Database, Transactional } from './database.ts';

/** The database as one actor may see and change it while doing one thing. */
export type ScopedDatabase = Transactional;

/** The database under row security, for an actor and an action: what the policies let them see and change. */
export function scopeDatabase(database: Database, actorId: string, action: string): ScopedDatabase {
  return database.asMember({ 'breechlink.actor': actorId, 'breechlink.action': action });
}
