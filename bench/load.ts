/**
 * How long reads take under a constant load: `npm run bench:load -- [--rate R] [--seconds S]`. It starts the service in a
 * process of its own on a new database of the server that TEST_DATABASE_URL names, with the Redis server of
 * TEST_REDIS_URL, fills it, and sends requests whether or not earlier ones are answered. `--json` ends with one JSON object.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServed } from '../platform/database/served/open-served.ts';
import { loadSignatureModel } from '../platform/inference/load-model.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { Client } from '../start/demo/client.ts';
import { startServiceProcess } from '../start/demo/service-process.ts';
import type { ServiceProcess } from '../start/demo/service-process.ts';
import { enterSpecimens } from './load/enter-specimens.ts';
import { fillCasework, sharePreviews } from './load/fill-casework.ts';
import { generateLoad } from './load/generate-load.ts';
import { listReadable, mixReads, REFERENCE } from './load/mix.ts';
import { readOptions } from './load/read-options.ts';
import type { Options } from './load/read-options.ts';
import { summarise, summaryOf } from './load/summarise.ts';
import { createTemporary } from './load/temporary-database.ts';

/** Connections, caches and compiled code are warm after this, s. */
const WARM_UP_SECONDS = 10;

const ROOT = join(import.meta.dirname, '..');

function serverOf(name: 'TEST_DATABASE_URL' | 'TEST_REDIS_URL'): string {
  const url = process.env[name];
  if (url === undefined) throw new Error(`${name} names a server to measure on; see CONTRIBUTING.md.`);
  return url;
}

/** Fills the database; what is read is asked for over HTTP. */
async function prepare(service: ServiceProcess, databaseUrl: string, { exhibits }: Options) {
  const model = await loadSignatureModel(join(ROOT, 'models', 'autocorrelation-1'));
  const db = await openServed(databaseUrl, createLogger('silent'));
  try {
    await fillCasework(db, model, exhibits);
    const specimens = await enterSpecimens(new Client(service.url, service.token));
    await sharePreviews(db);
    await db.query('VACUUM ANALYZE');
    return mixReads(await listReadable(db, specimens));
  } finally {
    await db.close();
  }
}

async function measure(service: ServiceProcess, databaseUrl: string, options: Options) {
  const next = await prepare(service, databaseUrl, options);
  await generateLoad(service, { rate: options.rate, seconds: WARM_UP_SECONDS }, next);
  const before = loadavg()[0];
  const samples = await generateLoad(service, options, next);
  const reads = samples.filter(({ route }) => route !== REFERENCE);
  return {
    ...options,
    cores: availableParallelism(),
    loadBefore: before,
    loadAfter: loadavg()[0],
    all: summaryOf(reads),
    routes: summarise(samples),
  };
}

function printTable({ all, routes, ...result }: Awaited<ReturnType<typeof measure>>): void {
  console.log(
    `\n${result.rate} requests a second for ${result.seconds} s, ${result.exhibits} exhibits; ms from when each was due:`,
  );
  console.table({ ...routes, 'all reads': all });
  console.log(
    `${result.cores} cores, shared with the servers and the generator; load ${result.loadBefore.toFixed(1)} before, ` +
      `${result.loadAfter.toFixed(1)} after.`,
  );
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const redisUrl = serverOf('TEST_REDIS_URL');
  const database = await createTemporary(serverOf('TEST_DATABASE_URL'));
  const dataDir = await mkdtemp(join(tmpdir(), 'breechlink-load-'));
  try {
    const environment = { DATABASE_URL: database.url, REDIS_URL: redisUrl };
    const service = await startServiceProcess(dataDir, environment);
    try {
      const result = await measure(service, database.url, options);
      printTable(result);
      if (options.json) console.log(JSON.stringify(result));
    } finally {
      await service.stop();
    }
  } finally {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  console.error(`The bench failed: ${error instanceof Error ? error.message : String(error)}`);
}
