/** The thread that PGlite lives in: a long scan blocks this thread and no other. */
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { parentPort, workerData } from 'node:worker_threads';
import type { RawError, RawResult, ThreadMessage, ThreadRequest, ThreadStart } from './thread-protocol.ts';

const ERROR_FIELDS = [
  'code',
  'severity',
  'detail',
  'hint',
  'schema',
  'table',
  'column',
  'constraint',
] as const;

if (parentPort === null) throw new Error('This file runs as a worker thread only.');
const port = parentPort;
const { location }: ThreadStart = workerData;

// While WebAssembly compiles in the background nothing else keeps this thread's loop turning; on a busy machine its end
// was seen to go unnoticed then, and the start to hang.
const awake = setInterval(() => {}, 100);
const database = await PGlite.create(location, { extensions: { vector } });
leaveValuesAsText();
database.onNotification((channel, payload) => post({ kind: 'notification', channel, payload }));
port.on('message', (request: ThreadRequest | 'close') => {
  if (request === 'close') void close();
  else void answer(request);
});
clearInterval(awake);
post({ kind: 'ready' });

async function answer({ id, text, parameters }: ThreadRequest): Promise<void> {
  try {
    post({ kind: 'result', id, result: await run(text, parameters) });
  } catch (error) {
    post({ kind: 'error', id, error: describe(error) });
  }
}

async function run(text: string, parameters: (string | null)[]): Promise<RawResult> {
  const options = { rowMode: 'array' as const };
  const result =
    parameters.length > 0
      ? await database.query<(string | null)[]>(text, parameters, options)
      : (await database.exec(text, options)).at(-1);
  return {
    columns: (result?.fields ?? []).map((field) => ({ name: field.name, typeId: field.dataTypeID })),
    rows: (result?.rows ?? []).map((row) => Object.values(row)),
    rowCount: result?.rowCount ?? 0,
  };
}

function leaveValuesAsText(): void {
  for (const typeId of Object.keys(database.parsers)) database.parsers[typeId] = (text) => text;
  database.serializers = {};
}

function describe(error: unknown): RawError {
  const fields: Record<string, string> = {};
  for (const name of ERROR_FIELDS) {
    const value = error instanceof Error ? Reflect.get(error, name) : undefined;
    if (typeof value === 'string') fields[name] = value;
  }
  return { message: error instanceof Error ? error.message : String(error), fields };
}

async function close(): Promise<void> {
  await database.close();
  post({ kind: 'closed' });
  port.close();
}

function post(message: ThreadMessage): void {
  port.postMessage(message);
}
