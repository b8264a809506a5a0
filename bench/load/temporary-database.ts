import { randomBytes } from 'node:crypto';
import { administer } from '../search/open-bench-database.ts';

/** A database of its own on a server whose user may make databases; gone when it is dropped. */
export async function createTemporary(serverUrl: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `breechlink_bench_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, `CREATE DATABASE ${name}`);
  const own = new URL(serverUrl);
  own.pathname = `/${name}`;
  const drop = async (): Promise<void> => {
    await administer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { url: own.href, drop };
}
