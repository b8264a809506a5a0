import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../platform/config/load-config.ts';
import { KEY_FILE, openSecretBox } from '../../../platform/secrets/open-secret-box.ts';
import { SecretBox } from '../../../platform/secrets/secret-box.ts';

test('what one key sealed another does not open', () => {
  const [box, other] = [new SecretBox(randomBytes(32)), new SecretBox(randomBytes(32))];
  const sealed = box.seal('secret', 'here');
  expect(box.open(sealed, 'here')).toBe('secret');
  expect(() => other.open(sealed, 'here')).toThrow('cannot be opened');
  expect(() => box.open(sealed, 'there')).toThrow('cannot be opened');
  for (let byte = 0; byte < sealed.length; byte++) {
    const altered = Buffer.from(sealed);
    altered.writeUInt8(altered.readUInt8(byte) ^ 1, byte);
    expect(() => box.open(altered, 'here')).toThrow('cannot be opened');
    expect(() => box.open(sealed.subarray(0, byte), 'here')).toThrow('cannot be opened');
  }
});

describe('the key for secrets', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'breechlink-secrets-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (environment: Record<string, string> = {}) =>
    openSecretBox(loadConfig({ DATA_DIR: folder, ...environment }));
  const SERVED = { DATABASE_URL: 'postgres://db/breechlink', REDIS_URL: 'redis://cache' };
  const S3 = {
    BLOB_STORE: 's3',
    S3_REGION: 'x',
    S3_BUCKET: 'bucket',
    S3_ACCESS_KEY_ID: 'x',
    S3_SECRET_ACCESS_KEY: 'x',
  };

  test('is made once, for this user alone, and found again', async () => {
    const boxes = await Promise.all([open(), open(SERVED), open()]);
    const sealed = boxes[0]?.seal('secret', 'here') ?? Buffer.alloc(0);
    for (const box of [...boxes, await open(S3)]) expect(box?.open(sealed, 'here')).toBe('secret');
    expect(await readdir(folder)).toEqual([KEY_FILE]);
    const { mode } = await stat(join(folder, KEY_FILE));
    expect(mode & 0o777).toBe(0o600);
  });

  test('is the configured one where there is one, and no file is made', async () => {
    const SECRETS_KEY = randomBytes(32).toString('hex');
    const sealed = (await open({ SECRETS_KEY }))?.seal('secret', 'here') ?? Buffer.alloc(0);
    expect((await open({ ...SERVED, ...S3, SECRETS_KEY }))?.open(sealed, 'here')).toBe('secret');
    expect(await readdir(folder)).toEqual([]);
  });

  test('is no file where processes need not share the folder', async () => {
    expect(await open({ ...SERVED, ...S3 })).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  test('is not used when others can read it, or when it is none', async () => {
    await open();
    const path = join(folder, KEY_FILE);
    await chmod(path, 0o640);
    await expect(open()).rejects.toThrow(`chmod 600 ${path}`);
    await chmod(path, 0o600);
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.slice(0, 40));
    await expect(open()).rejects.toThrow('holds no key');
  });
});
