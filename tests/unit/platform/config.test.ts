import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../../../platform/config/load-config.ts';

function problems(environment: Record<string, string>): readonly string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return [];
}

describe('loadConfig', () => {
  it('needs nothing: the defaults are the embedded mode on the local machine', () => {
    const config = loadConfig({ PATH: '/bin', BREECHLNK_PORT: 'x', BOOTSTRAP_TOKEN: '' });
    expect(config).toMatchObject({
      mode: 'embedded',
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      bootstrapToken: undefined,
      blobStore: { kind: 'folder' },
      maxUploadBytes: 268_435_456,
      maxImagePixels: 64_000_000,
      maxInflatedBytes: 1_073_741_824,
      decodeTimeoutSeconds: 60,
      searchVerificationHour: 2,
      logLevel: 'info',
    });
    expect(config.workerThreads).toBeGreaterThanOrEqual(1);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('is served when both servers are named', () => {
    const DATABASE_URL = 'postgresql://me:pass@db/breechlink';
    const config = loadConfig({
      DATABASE_URL,
      REDIS_URL: 'redis://cache:6379',
      PORT: '0',
      LOG_LEVEL: 'warn',
    });
    expect(config).toMatchObject({ mode: 'served', databaseUrl: DATABASE_URL, port: 0, logLevel: 'warn' });
  });

  it('takes a replica only beside its database', () => {
    const SEARCH_DATABASE_URL = 'postgresql://me:pass@copy/breechlink';
    const servers = { DATABASE_URL: 'postgresql://me:pass@db/breechlink', REDIS_URL: 'redis://cache:6379' };
    expect(loadConfig({ ...servers, SEARCH_DATABASE_URL })).toMatchObject({
      searchDatabaseUrl: SEARCH_DATABASE_URL,
    });
    expect(problems({ SEARCH_DATABASE_URL })).toEqual([expect.stringContaining('names a replica of it')]);
  });

  it('takes what sign-in needs: a key, the public address, proxies', () => {
    const SECRETS_KEY = 'ab'.repeat(32);
    const config = loadConfig({
      SECRETS_KEY,
      PUBLIC_URL: 'https://Breechlink.Example:443',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      LOOPBACK_ISSUERS: 'allowed',
    });
    expect(config).toMatchObject({
      secretsKey: SECRETS_KEY,
      publicUrl: 'https://breechlink.example',
      trustedProxies: ['10.0.0.0/8', '::1'],
      loopbackIssuers: true,
    });
    const found = problems({
      SECRETS_KEY: 'hunter2',
      PUBLIC_URL: 'https://breechlink.example/app',
      TRUSTED_PROXIES: '10.0.0.0/33',
      LOOPBACK_ISSUERS: 'yes',
    });
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'SECRETS_KEY',
      'PUBLIC_URL',
      'TRUSTED_PROXIES',
      'LOOPBACK_ISSUERS',
    ]);
    expect(found.join(' ')).not.toContain('hunter2');
  });

  it('reports all bad values at once, one line each, and repeats no secret', () => {
    const found = problems({
      PORT: '80.5',
      HOST: 'localhost',
      DATABASE_URL: 'mysql://me:hunter2@db',
      BOOTSTRAP_TOKEN: 'too-short',
      BLOB_STORE: 'S3',
      WORKER_THREADS: '0',
      MAX_UPLOAD_BYTES: '10MB',
      LOG_LEVEL: 'loud',
    });
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'BOOTSTRAP_TOKEN',
      'BLOB_STORE',
      'WORKER_THREADS',
      'MAX_UPLOAD_BYTES',
      'LOG_LEVEL',
      'REDIS_URL',
    ]);
    expect(found[0]).toBe('PORT: "80.5" is not allowed; allowed is a whole number, 0 to 65535.');
    expect(found.join('\n')).not.toMatch(/hunter2|too-short/);
  });

  it('refuses numbers in another notation', () => {
    for (const PORT of ['0x50', '1e3', '-1', ' 80', 'true', '65536']) {
      expect(problems({ PORT })).toHaveLength(1);
    }
  });

  it.each([
    ['HOST', '999.1.1.1', '"999.1.1.1" is not allowed'],
    ['DATABASE_URL', 'postgres://%', 'the value given (not shown) is not allowed'],
    ['DATABASE_URL', 'postgres://me:50%@db/breechlink', 'special characters written as %XX'],
    ['REDIS_URL', 'redis://cache:99999', 'the value given (not shown) is not allowed'],
    ['S3_ENDPOINT', 'http://', 'the URL of a server'],
    ['S3_ENDPOINT', 'http://:9000', 'the URL of a server'],
  ])('refuses the %s %s, which no library could use', (name, value, reason) => {
    const pair = name === 'DATABASE_URL' ? { REDIS_URL: 'redis://x' } : { DATABASE_URL: 'postgres://x' };
    const other = name.endsWith('_URL') ? pair : {};
    expect(problems({ [name]: value, ...other })).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
    expect(problems({ [name]: value, ...other })[0]).toContain(reason);
  });

  it.each(['postgres:///db?host=/var/run/postgresql', 'postgresql://%2Frun%2Fpostgresql/db'])(
    'takes the %s of a server on this machine',
    (DATABASE_URL) => {
      expect(problems({ DATABASE_URL, REDIS_URL: 'redis://[::1]:6379/0' })).toEqual([]);
    },
  );

  it('says what S3 still needs, and takes it', () => {
    const found = problems({ BLOB_STORE: 's3', S3_BUCKET: 'evidence' });
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'S3_REGION',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
    ]);
    const config = loadConfig({
      BLOB_STORE: 's3',
      S3_ENDPOINT: 'http://minio:9000',
      S3_REGION: 'local',
      S3_BUCKET: 'evidence',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'key',
    });
    expect(config.blobStore).toEqual({
      kind: 's3',
      endpoint: 'http://minio:9000',
      region: 'local',
      bucket: 'evidence',
      accessKeyId: 'id',
      secretAccessKey: 'key',
    });
  });

  it('takes a mail server with a sender, and networks that webhooks may call', () => {
    expect(loadConfig({})).toMatchObject({ mail: undefined, webhookNetworks: [] });
    const SMTP_URL = 'smtps://me:p%40ss@mail.lab.example:465';
    const config = loadConfig({
      SMTP_URL,
      MAIL_FROM: 'Breechlink <breechlink@lab.example>',
      WEBHOOK_ALLOWED_PRIVATE_NETWORKS: '10.1.0.0/16, ::1',
    });
    expect(config.mail).toEqual({ smtpUrl: SMTP_URL, from: 'Breechlink <breechlink@lab.example>' });
    expect(config.webhookNetworks).toEqual(['10.1.0.0/16', '::1']);
    expect(problems({ SMTP_URL })[0]).toMatch(/^MAIL_FROM: nothing was given/);
    expect(problems({ MAIL_FROM: 'a@lab.example' })[0]).toMatch(/^SMTP_URL: nothing was given/);
  });

  it.each([
    ['SMTP_URL', 'http://mail.lab.example'],
    ['MAIL_FROM', 'Breechlink'],
    ['MAIL_FROM', 'a@lab.example, b@lab.example'],
    ['MAIL_FROM', 'A, B <a@lab.example>'],
    ['WEBHOOK_ALLOWED_PRIVATE_NETWORKS', '10.0.0.0/33'],
    ['WEBHOOK_ALLOWED_PRIVATE_NETWORKS', 'intranet'],
  ])('refuses the %s %s', (name, value) => {
    const others = { SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@lab.example' };
    expect(problems({ ...others, [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: `))]);
  });
});
