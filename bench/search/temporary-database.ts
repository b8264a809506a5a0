import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Database } from '../../platform/database/database.ts';
import { openEmbedded } from '../../platform/database/embedded/open-embedded.ts';
import { openServed } from '../../platform/database/served/open-served.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';

/** A database that is gone when it is closed: in memory, or made on the server that the environment names. */
export async function openTemporary(embedded: boolean): Promise<{ db: Database; remove(): Promise<void> }> {
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
  const { url: own, drop } = await createTemporary(url);
  try {
    const db = await openServed(own, createLogger('silent'));
    return { db, remove: () => db.close().then(drop) };
  } catch (error) {
    await drop();
    throw error;
  }
}

/** A database of its own on a server whose user may make databases. */
export async function createTemporary(serverUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `breechlink_bench_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, `CREATE DATABASE ${name}`);
  const own = new URL(serverUrl);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    drop: () => administer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
