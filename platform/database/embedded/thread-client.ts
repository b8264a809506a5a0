import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { columnParser, encodeParameter } from '../values.ts';
import type { RawError, RawResult, ThreadMessage, ThreadRequest } from './thread-protocol.ts';

export interface QueryResult<Row> {
  rows: Row[];
  rowCount: number;
}

/**
 * Longest time that opening may take before the thread counts as hung, ms. About one start in two hundred never came
 * to an end on a busy machine; one that recovers a large log takes seconds.
 */
const OPEN_LIMIT_MS = 60_000;

/** Sends SQL to the database's thread and reads its answers. */
export class ThreadClient {
  readonly #worker: Worker;
  readonly #pending = new Map<number, PromiseWithResolvers<RawResult>>();
  readonly #ready = Promise.withResolvers<void>();
  readonly #exited = Promise.withResolvers<void>();
  readonly #onNotification: (channel: string, payload: string) => void;
  #stopped: Error | undefined;
  #nextId = 1;

  private constructor(location: string, onNotification: (channel: string, payload: string) => void) {
    this.#onNotification = onNotification;
    this.#worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: { location } });
    this.#worker.on('message', (message: ThreadMessage) => this.#receive(message));
    this.#worker.on('error', (error) => this.#stop(error));
    this.#worker.on('exit', () => {
      this.#stop(undefined);
      this.#exited.resolve();
    });
  }

  /** Starts the thread and waits until the database is open. A thread that hangs in its start is replaced once. */
  static async start(
    location: string,
    onNotification: (channel: string, payload: string) => void,
  ): Promise<ThreadClient> {
    const first = new ThreadClient(location, onNotification);
    const opened = first.#ready.promise.then(() => true);
    if (await Promise.race([opened, sleep(OPEN_LIMIT_MS, false, { ref: false })])) return first;
    await first.#worker.terminate();
    const second = new ThreadClient(location, onNotification);
    await second.#ready.promise;
    return second;
  }

  async query<Row>(text: string, parameters: readonly unknown[]): Promise<QueryResult<Row>> {
    if (this.#stopped !== undefined) throw this.#stopped;
    const id = this.#nextId++;
    const answer = Promise.withResolvers<RawResult>();
    this.#pending.set(id, answer);
    const request: ThreadRequest = { id, text, parameters: parameters.map(encodeParameter) };
    this.#worker.postMessage(request);
    return parseResult<Row>(await answer.promise);
  }

  /** Closes the database and waits for the thread's end. */
  async close(): Promise<void> {
    this.#worker.postMessage('close');
    await this.#exited.promise;
  }

  #receive(message: ThreadMessage): void {
    if (message.kind === 'ready') this.#ready.resolve();
    else if (message.kind === 'notification') this.#onNotification(message.channel, message.payload);
    else if (message.kind === 'closed') this.#stop(undefined);
    else {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.kind === 'result') pending?.resolve(message.result);
      else pending?.reject(databaseError(message.error));
    }
  }

  #stop(cause: Error | undefined): void {
    if (this.#stopped !== undefined) return;
    const why = cause === undefined ? 'it was closed' : cause.message;
    this.#stopped = new Error(`The embedded database has stopped: ${why}`, { cause });
    this.#ready.reject(this.#stopped);
    for (const pending of this.#pending.values()) pending.reject(this.#stopped);
    this.#pending.clear();
  }
}

function parseResult<Row>({ columns, rows, rowCount }: RawResult): QueryResult<Row> {
  const readers = columns.map(({ name, typeId }) => ({ name, parse: columnParser(typeId) }));
  const parsed = rows.map((row) => {
    const values = readers.map(({ name, parse }, index) => {
      const text = row[index] ?? null;
      return [name, text === null ? null : parse(text)];
    });
    return Object.fromEntries(values);
  });
  return { rows: parsed, rowCount };
}

function databaseError({ message, fields }: RawError): Error {
  return Object.assign(new Error(message), fields);
}
