import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const VERSIONS = '/usr/lib/postgresql';
const REDIS = '/usr/bin/redis-server';

/** Whether this machine has what `startReplicatedServers` starts. */
export const hasServers = existsSync(VERSIONS) && existsSync(REDIS);

export interface ReplicatedServers {
  readonly databaseUrl: string;
  readonly replicaUrl: string;
  readonly redisUrl: string;
  /** An empty folder for the service. */
  readonly dataDir: string;
  end(): Promise<void>;
}

/**
 * Starts a PostgreSQL server of its own, a streaming replica of it and a Redis server, on free ports and in a temporary
 * folder. PostgreSQL does not run as root: there it runs as the user postgres.
 */
export async function startReplicatedServers(): Promise<ReplicatedServers> {
  const [version = ''] = (await readdir(VERSIONS)).sort((a, b) => Number(b) - Number(a));
  const bin = join(VERSIONS, version, 'bin');
  const folder = await mkdtemp(join(tmpdir(), 'breechlink-replica-'));
  const asPostgres = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : ['env'];
  const call = async (tool: string, ...words: string[]): Promise<void> => {
    const [command, ...first] = [...asPostgres, join(bin, tool), ...words];
    await run(command, first, { cwd: '/' });
  };
  if (process.getuid?.() === 0) {
    const { stdout } = await run('id', ['-u', 'postgres']);
    await chown(folder, Number(stdout), -1);
  }
  await chmod(folder, 0o700);
  const [port, replicaPort, redisPort] = [await freePort(), await freePort(), await freePort()];
  const [primary, replica] = [join(folder, 'primary'), join(folder, 'replica')];
  // What is in the folder is gone with the test: nothing needs to reach the disk.
  const start = (data: string, at: number): Promise<void> =>
    call(
      'pg_ctl',
      '-D',
      data,
      '-w',
      '-s',
      '-l',
      `${data}.log`,
      '-o',
      `-p ${at} -k ${folder} -c fsync=off`,
      'start',
    );
  const stop = (data: string): Promise<void> => call('pg_ctl', '-D', data, '-s', '-m', 'immediate', 'stop');
  await call(
    'initdb',
    '-D',
    primary,
    '-U',
    'breechlink',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
    '--no-sync',
  );
  await start(primary, port);
  await call('createdb', '-h', folder, '-p', String(port), '-U', 'breechlink', 'breechlink');
  const from = ['-h', '127.0.0.1', '-p', String(port), '-U', 'breechlink'];
  await call('pg_basebackup', ...from, '-D', replica, '-R', '-X', 'stream', '-c', 'fast', '--no-sync');
  await start(replica, replicaPort);
  const redis = spawn(
    REDIS,
    ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  await ready(redis);
  const urlAt = (at: number): string => `postgresql://breechlink@127.0.0.1:${at}/breechlink`;
  return {
    databaseUrl: urlAt(port),
    replicaUrl: urlAt(replicaPort),
    redisUrl: `redis://127.0.0.1:${redisPort}`,
    dataDir: join(folder, 'data'),
    end: async () => {
      redis.kill();
      await once(redis, 'exit');
      await stop(replica);
      await stop(primary);
      await rm(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function ready(redis: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    redis.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
    redis.once('exit', () => reject(new Error('Redis did not start.')));
  });
}
