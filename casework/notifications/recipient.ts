import type { Channel } from './policy.ts';

/** Somebody who is told, for which of the agencies, and how. */
export interface Recipient {
  readonly actorId: string;
  readonly agencies: readonly string[];
  readonly channels: readonly Channel[];
  /** Told in place of those whom the rules mean, who are nobody at present. */
  readonly standIn: boolean;
}
