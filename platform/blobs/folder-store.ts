import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, chmod, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { assertSha256, BlobCorrupt, BlobMissing } from './blob-store.ts';
import type { BlobStore, StoredBlob } from './blob-store.ts';
import { hashFile } from './hash-file.ts';

const BLOB_NAME = /^[0-9a-f]{64}$/;

/** Blobs as read-only files, spread over folders of the first two pairs of digits: `ab/cd/abcd…`. */
export class FolderStore implements BlobStore {
  readonly #root: string;
  readonly #stagingFolder: string;

  /** The staging folder is on the same file system; what a killed process leaves there is cleared with it. */
  constructor(root: string, stagingFolder: string) {
    this.#root = root;
    this.#stagingFolder = stagingFolder;
  }

  async put(sha256: string, filePath: string): Promise<void> {
    const path = this.#pathOf(sha256);
    if (await isWhole(path, sha256)) return;
    const folder = dirname(path);
    await mkdir(folder, { recursive: true });
    await mkdir(this.#stagingFolder, { recursive: true });
    // Copied aside and renamed: under its own name a blob is whole or not there.
    const partial = join(this.#stagingFolder, `${randomUUID()}.part`);
    try {
      await copyFile(filePath, partial);
      await chmod(partial, 0o440);
      await flush(partial);
      await rename(partial, path);
      await flush(folder);
    } finally {
      await rm(partial, { force: true });
    }
  }

  async open(sha256: string): Promise<Readable> {
    const path = this.#pathOf(sha256);
    if (!(await exists(path))) throw new BlobMissing(sha256);
    return createReadStream(path);
  }

  async withLocalFile<T>(sha256: string, use: (path: string) => Promise<T>): Promise<T> {
    const path = this.#pathOf(sha256);
    if (!(await exists(path))) throw new BlobMissing(sha256);
    const found = await hashFile(path);
    if (found !== sha256) throw new BlobCorrupt(sha256, found);
    return use(path);
  }

  async *list(): AsyncIterable<StoredBlob> {
    await mkdir(this.#root, { recursive: true });
    for (const first of await readdir(this.#root)) {
      for (const second of await readdir(join(this.#root, first))) {
        const folder = join(this.#root, first, second);
        for (const name of await readdir(folder)) {
          if (!BLOB_NAME.test(name)) continue;
          const info = await stat(join(folder, name)).catch(() => undefined);
          if (info !== undefined) yield { sha256: name, byteLength: info.size, storedAt: info.mtime };
        }
      }
    }
  }

  async has(sha256: string): Promise<boolean> {
    return exists(this.#pathOf(sha256));
  }

  async assertUsable(): Promise<void> {
    await mkdir(this.#root, { recursive: true });
    await access(this.#root, constants.W_OK);
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.#pathOf(sha256), { force: true });
  }

  #pathOf(sha256: string): string {
    assertSha256(sha256);
    return join(this.#root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

/** Whether the file is there with the bytes of its name; another upload or a sweep may change that at any moment. */
async function isWhole(path: string, sha256: string): Promise<boolean> {
  try {
    return (await hashFile(path)) === sha256;
  } catch (error) {
    // Told by the error itself: a second look could find what another upload has stored since.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Makes sure that a file's bytes, or a folder's names, are on the disk. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
