import { EventEmitter } from 'node:events';
import type { PgPool, PgPoolClient } from 'bullmq';
import type { ChannelHub } from '../channel-hub.ts';
import type { Lease, Session } from './session.ts';
import type { QueryResult } from './thread-client.ts';

/** The embedded database in the shape of a `pg.Pool`; every query resolves names in the queue's own schema. */
export class QueuePool extends EventEmitter implements PgPool {
  readonly #session: Session;
  readonly #hub: ChannelHub;

  constructor(session: Session, hub: ChannelHub) {
    super();
    this.#session = session;
    this.#hub = hub;
    // Each queue and worker adds its own error listener.
    this.setMaxListeners(0);
  }

  query<Row>(text: string, parameters?: readonly unknown[]): Promise<QueryResult<Row>> {
    return this.#session.query<Row>('bullmq', text, parameters);
  }

  async connect(): Promise<PgPoolClient> {
    return new QueueClient(this.#session, this.#hub);
  }

  /** The database belongs to whoever opened it and is closed there. */
  async end(): Promise<void> {}
}

/** One client of the pool: holds the session from BEGIN to COMMIT or ROLLBACK, and shares it otherwise. */
class QueueClient extends EventEmitter implements PgPoolClient {
  readonly #session: Session;
  readonly #hub: ChannelHub;
  readonly #subscriptions = new Map<string, () => Promise<void>>();
  #lease: Lease | undefined;

  constructor(session: Session, hub: ChannelHub) {
    super();
    this.#session = session;
    this.#hub = hub;
  }

  async query<Row>(text: string, parameters?: readonly unknown[]): Promise<QueryResult<Row>> {
    const words = firstWords(text);
    const [verb = '', second = ''] = words.map((word) => word.toUpperCase());
    if (verb === 'LISTEN' || verb === 'UNLISTEN') {
      await this.#subscribe(verb, (words[1] ?? '').replaceAll('"', ''));
      return { rows: [], rowCount: 0 };
    }
    if (verb === 'BEGIN' || verb === 'START') this.#lease ??= await this.#session.acquire('bullmq');
    if (this.#lease === undefined) return this.#session.query<Row>('bullmq', text, parameters);
    const ends = verb === 'COMMIT' || verb === 'END' || (verb === 'ROLLBACK' && second !== 'TO');
    try {
      return await this.#lease.query<Row>(text, parameters);
    } finally {
      if (ends) this.#endLease();
    }
  }

  release(): void {
    const lease = this.#lease;
    this.#lease = undefined;
    if (lease !== undefined) {
      // Released in the middle of a transaction: the next holder must not inherit it.
      const rollback = lease.query('ROLLBACK').catch((error: unknown) => this.#report(error));
      void rollback.finally(() => lease.release());
    }
    for (const unsubscribe of this.#subscriptions.values()) {
      unsubscribe().catch((error: unknown) => this.#report(error));
    }
    this.#subscriptions.clear();
  }

  async #subscribe(verb: 'LISTEN' | 'UNLISTEN', channel: string): Promise<void> {
    const unsubscribe = this.#subscriptions.get(channel);
    if (verb === 'UNLISTEN') {
      this.#subscriptions.delete(channel);
      await unsubscribe?.();
    } else if (unsubscribe === undefined) {
      const notify = (payload: string): void => void this.emit('notification', { channel, payload });
      this.#subscriptions.set(channel, await this.#hub.subscribe(channel, notify));
    }
  }

  #endLease(): void {
    this.#lease?.release();
    this.#lease = undefined;
  }

  #report(error: unknown): void {
    if (this.listenerCount('error') > 0) this.emit('error', error);
  }
}

/** The first two words of a statement, behind the comments that it may begin with. */
function firstWords(sql: string): string[] {
  const statement = sql.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, '');
  return statement.match(/^[^\s;]+(?:\s+[^\s;]+)?/)?.[0].split(/\s+/) ?? [];
}
