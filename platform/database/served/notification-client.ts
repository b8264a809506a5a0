import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import type { Logger } from '../../telemetry/logger.ts';
import { ChannelHub, quoteIdentifier } from '../channel-hub.ts';

const RECONNECT_MILLISECONDS = 1000;

/**
 * One connection for LISTEN, made again whenever it breaks. What is notified while it is down is lost, so a
 * notification is a hint to look, never the only sign.
 */
export class NotificationClient {
  readonly hub = new ChannelHub((sql) => this.#run(sql));
  readonly #config: ClientConfig;
  readonly #logger: Logger;
  #connection: Promise<Client> | undefined;
  #closed = false;

  constructor(config: ClientConfig, logger: Logger) {
    this.#config = config;
    this.#logger = logger;
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#connection?.catch(() => undefined);
    await client?.end();
  }

  async #run(sql: string): Promise<void> {
    this.#connection ??= this.#connect();
    const client = await this.#connection;
    await client.query(sql);
  }

  async #connect(): Promise<Client> {
    const client = new Client(this.#config);
    client.on('notification', ({ channel, payload }) => this.hub.notify(channel, payload ?? ''));
    client.on('error', (error) => this.#logger.warn({ error }, 'the connection for notifications broke'));
    try {
      await client.connect();
      for (const channel of this.hub.channels) await client.query(`LISTEN ${quoteIdentifier(channel)}`);
    } catch (error) {
      this.#connection = undefined;
      await client.end().catch(() => {});
      throw error;
    }
    client.once('end', () => void this.#reconnect());
    return client;
  }

  async #reconnect(): Promise<void> {
    this.#connection = undefined;
    while (!this.#closed && this.#connection === undefined && this.hub.channels.length > 0) {
      await sleep(RECONNECT_MILLISECONDS, undefined, { ref: false });
      if (this.#closed) return;
      this.#connection ??= this.#connect();
      await this.#connection.catch((error: unknown) => {
        this.#logger.warn({ error }, 'no connection for notifications yet; trying again');
      });
    }
  }
}
