import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Database } from '../../platform/database/database.ts';
import { openEmbedded } from '../../platform/database/embedded/open-embedded.ts';
import { openServed } from '../../platform/database/served/open-served.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';

/**
 * A database that is gone when it is closed: in memory, or made on the server that the environment names. One that is
 * to be kept stays there, and is opened again under its name.
 */
export async function openBenchDatabase({
  embedded,
  keep,
}: {
  embedded: boolean;
  keep: string | undefined;
}): Promise<{ db: Database; remove(): Promise<void> }> {
  if (embedded) {
    const db = await openEmbedded('memory://');
    return { db, remove: () => db.close() };
  }
  const url = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  if (url === undefined) {
    throw new Error(
      'TEST_DATABASE_URL or DATABASE_URL names a server whose user may make databases; or add --embedded.',
    );
  }
  const name = `breechlink_bench_${keep ?? randomBytes(6).toString('hex')}`;
  if (keep === undefined || !(await isThere(url, name))) await administer(url, `CREATE DATABASE ${name}`);
  const drop = async (): Promise<void> => {
    if (keep === undefined) await administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  const own = new URL(url);
  own.pathname = `/${name}`;
  try {
    const db = await openServed(own.href, createLogger('silent'));
    return { db, remove: () => db.close().then(drop) };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function isThere(url: string, name: string): Promise<boolean> {
  const found = await administer(url, `SELECT FROM pg_database WHERE datname = '${name}'`);
  return found > 0;
}

/** Runs one statement on the server itself; gives the number of rows. */
export async function administer(url: string, sql: string): Promise<number> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
