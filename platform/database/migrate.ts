import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, Queryable } from './database.ts';

const FILE_NAME = /^\d{4}_[a-z0-9]+(_[a-z0-9]+)*\.sql$/;
/** Key of the advisory lock that lets one process migrate at a time ("breech" in ASCII, as a number). */
const LOCK_KEY = 0x627265656368;
const MINIMUM_VECTOR_VERSION = [0, 8] as const;

/**
 * Brings the database up to the files `NNNN_verb_noun.sql` of a folder, in order, each in a transaction of its
 * own; returns the names of those applied now. Forward only: an applied file must stay as it was.
 *
 * @throws Error when pgvector is missing or too old, when an applied file was changed or is missing, when a new
 *   file would come before an applied one, or when a file fails (nothing of that file then stays)
 */
export async function migrate(database: Database, folder: string): Promise<string[]> {
  const files = await readMigrations(folder);
  const applied: string[] = [];
  await prepare(database);
  for (const file of files) {
    // One transaction each, and the lock and the ledger anew each time: another process may be doing the same.
    await database.transaction(async (tx) => {
      await lock(tx);
      const { rows } = await tx.query<{ name: string; sha256: string }>(
        'SELECT name, sha256 FROM schema_migrations ORDER BY name',
      );
      if (!isPending(file, rows, files)) return;
      await apply(tx, file);
      applied.push(file.name);
    });
  }
  return applied;
}

/** True when the database has every file of the folder, unchanged. For readiness. */
export async function isMigrated(database: Database, folder: string): Promise<boolean> {
  const files = await readMigrations(folder);
  const { rows } = await database.query<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM schema_migrations',
  );
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  return files.every(({ name, sha256 }) => applied.get(name) === sha256);
}

interface MigrationFile {
  name: string;
  sql: string;
  sha256: string;
}

async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const numbers = new Set<string>();
  for (const name of names) {
    if (!FILE_NAME.test(name)) throw new Error(`Migration ${name} is not named NNNN_verb_noun.sql.`);
    const number = name.slice(0, 4);
    if (numbers.has(number)) throw new Error(`Two migrations have the number ${number}.`);
    numbers.add(number);
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Makes pgvector and the ledger. */
async function prepare(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await lock(tx);
    try {
      await tx.query('CREATE EXTENSION IF NOT EXISTS vector');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        `The database lacks pgvector (${reason}). Install pgvector 0.8 or newer on the server, and if this user ` +
          'may not create extensions, let an administrator run CREATE EXTENSION vector.',
        { cause: error },
      );
    }
    const { rows } = await tx.query<{ version: string }>(
      `SELECT extversion AS version FROM pg_extension WHERE extname = 'vector'`,
    );
    assertVectorVersion(rows[0]?.version ?? '0');
    await tx.query(
      `CREATE TABLE IF NOT EXISTS schema_migrations (
         name text PRIMARY KEY,
         sha256 text NOT NULL,
         applied_at timestamptz NOT NULL DEFAULT now()
       )`,
    );
  });
}

function assertVectorVersion(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor, needMinor] = MINIMUM_VECTOR_VERSION;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Error(
    `The database has pgvector ${version}; 0.8 or newer is needed. ` +
      'Install it on the server and run ALTER EXTENSION vector UPDATE.',
  );
}

/** Held until the transaction ends. */
async function lock(tx: Queryable): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK_KEY]);
}

function isPending(
  file: MigrationFile,
  applied: { name: string; sha256: string }[],
  files: MigrationFile[],
): boolean {
  for (const { name, sha256 } of applied) {
    const present = files.find((candidate) => candidate.name === name);
    if (present === undefined) {
      throw new Error(
        `Migration ${name} was applied to this database but its file is missing. ` +
          'Run the version of Breechlink that has it, or a newer one.',
      );
    }
    if (present.sha256 !== sha256) {
      throw new Error(
        `Migration ${name} was changed after it was applied to this database. ` +
          'Restore the file and put the change into a new one.',
      );
    }
  }
  if (applied.some(({ name }) => name === file.name)) return false;
  const later = applied.find(({ name }) => name > file.name);
  if (later === undefined) return true;
  throw new Error(
    `Migration ${file.name} comes before ${later.name}, which is applied. Give it a higher number.`,
  );
}

async function apply(tx: Queryable, { name, sql, sha256 }: MigrationFile): Promise<void> {
  try {
    await tx.query(sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${name} failed: ${reason}`, { cause: error });
  }
  await tx.query('INSERT INTO schema_migrations (name, sha256) VALUES ($1, $2)', [name, sha256]);
}
