import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { KEY_BYTES, SecretBox } from './secret-box.ts';

/** Name of the key file in the data folder. */
export const KEY_FILE = 'secrets.key';

/** Who may read the key file: the service's user alone. */
const KEY_FILE_MODE = 0o600;

/**
 * The box for secrets that are encrypted at rest. The key is the configured one; else it lies in a file of the data
 * folder, made when it is first needed. Where several processes need not share that folder (served mode with an S3
 * store) no file is made, since each would make another key: without a configured key there is no box.
 *
 * @throws Error, for an operator, when the key file cannot be made, is open to others, or holds no key
 */
export async function openSecretBox(config: Config): Promise<SecretBox | undefined> {
  if (config.secretsKey !== undefined) return new SecretBox(Buffer.from(config.secretsKey, 'hex'));
  if (config.mode === 'served' && config.blobStore.kind === 's3') return undefined;
  return new SecretBox(await readKey(join(config.dataDir, KEY_FILE)));
}

async function readKey(path: string): Promise<Buffer> {
  await makeKey(path);
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) {
    throw new Error(`The key file ${path} can be read by others. Run: chmod 600 ${path}`);
  }
  const text = (await readFile(path, 'utf8')).trim();
  if (/^[0-9a-f]{64}$/.test(text)) return Buffer.from(text, 'hex');
  throw new Error(
    `The key file ${path} holds no key (64 hexadecimal digits). Restore it from a backup; if there is none, remove ` +
      'the file: then second factors have to be enrolled anew, and the secrets of identity providers entered anew.',
  );
}

/** Makes the file if it is not there: whole or not at all, and never in place of another process's. */
async function makeKey(path: string): Promise<void> {
  if (await isThere(path)) return;
  const made = `${path}.${randomUUID()}`;
  await writeFile(made, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: KEY_FILE_MODE, flush: true });
  try {
    await link(made, path);
  } catch (error) {
    if (!(await isThere(path))) throw error;
  } finally {
    await rm(made);
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
