import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BlobCorrupt, BlobMissing, BlobStoreFailed } from '../../../platform/blobs/blob-store.ts';
import type { BlobStore, StoredBlob } from '../../../platform/blobs/blob-store.ts';
import { FolderStore } from '../../../platform/blobs/folder-store.ts';
import { S3Store } from '../../../platform/blobs/s3-store.ts';
import { startS3Server } from '../../support/s3-server.ts';
import type { S3Server } from '../../support/s3-server.ts';

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const BYTES = Buffer.from('the bytes of a scan');
const HASH = hashOf(BYTES);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function staged(bytes: Buffer): Promise<string> {
  const path = join(folder, 'staged');
  await writeFile(path, bytes);
  return path;
}

async function listed(store: BlobStore): Promise<StoredBlob[]> {
  const blobs: StoredBlob[] = [];
  for await (const blob of store.list()) blobs.push(blob);
  return blobs;
}

function conforms(open: () => BlobStore, damage: (sha256: string) => Promise<void>): void {
  it('gives back what was stored, and keeps the staged file', async () => {
    const store = open();
    const path = await staged(BYTES);
    await store.put(HASH, path);
    await store.put(HASH, path);
    expect(await readFile(path)).toEqual(BYTES);
    expect(await buffer(await store.open(HASH))).toEqual(BYTES);
    expect(await store.withLocalFile(HASH, (local) => readFile(local))).toEqual(BYTES);
  });

  it('takes the same bytes from many uploads at once, whichever is first', async () => {
    const store = open();
    for (let round = 0; round < 20; round++) {
      const bytes = Buffer.from(`round ${round}`);
      const path = await staged(bytes);
      const puts: Promise<void>[] = [];
      // Staggered, so that some look for the blob just when another stores it.
      for (let i = 0; i < 40; i++) {
        puts.push(store.put(hashOf(bytes), path));
        await setImmediate();
      }
      await Promise.all(puts);
      expect(await buffer(await store.open(hashOf(bytes)))).toEqual(bytes);
    }
  });

  it('answers that it can be used', async () => {
    await open().assertUsable();
  });

  it('knows what it has', async () => {
    const store = open();
    expect(await store.has(HASH)).toBe(false);
    await store.put(HASH, await staged(BYTES));
    expect(await store.has(HASH)).toBe(true);
  });

  it('stores a blob of no bytes and one of several megabytes', async () => {
    const store = open();
    for (const bytes of [Buffer.alloc(0), Buffer.alloc(5_000_000, 'abc')]) {
      await store.put(hashOf(bytes), await staged(bytes));
      expect((await buffer(await store.open(hashOf(bytes)))).equals(bytes)).toBe(true);
    }
  });

  it('says that a blob is missing, before and after it was there', async () => {
    const store = open();
    await expect(store.open(HASH)).rejects.toThrow(BlobMissing);
    await expect(store.withLocalFile(HASH, async () => 1)).rejects.toThrow(BlobMissing);
    await store.put(HASH, await staged(BYTES));
    await store.remove(HASH);
    await store.remove(HASH);
    await expect(store.open(HASH)).rejects.toThrow(BlobMissing);
    expect(await listed(store)).toEqual([]);
  });

  it('takes good bytes in where damaged ones lie', async () => {
    const store = open();
    await store.put(HASH, await staged(BYTES));
    await damage(HASH);
    await store.put(HASH, await staged(BYTES));
    expect(await store.withLocalFile(HASH, (local) => readFile(local))).toEqual(BYTES);
  });

  it('hands no damaged file to processing', async () => {
    const store = open();
    await store.put(HASH, await staged(BYTES));
    await damage(HASH);
    await expect(store.withLocalFile(HASH, async () => 1)).rejects.toThrow(BlobCorrupt);
  });

  it('lists every blob with its size', async () => {
    const store = open();
    const bodies = ['a', 'bb', 'ccc', 'dddd', 'eeeee'].map((text) => Buffer.from(text));
    for (const bytes of bodies) await store.put(hashOf(bytes), await staged(bytes));
    const blobs = await listed(store);
    expect(new Map(blobs.map(({ sha256, byteLength }) => [sha256, byteLength]))).toEqual(
      new Map(bodies.map((bytes) => [hashOf(bytes), bytes.length])),
    );
    for (const { storedAt } of blobs) expect(Math.abs(Date.now() - storedAt.getTime())).toBeLessThan(60_000);
  });

  it('takes nothing but a SHA-256 for a name', async () => {
    const store = open();
    for (const name of ['', '../../etc/passwd', HASH.toUpperCase(), `${HASH}\n`, HASH.slice(1)]) {
      await expect(store.open(name)).rejects.toThrow(RangeError);
      await expect(store.remove(name)).rejects.toThrow(RangeError);
    }
  });
}

function openFolder(): BlobStore {
  return new FolderStore(join(folder, 'store'), join(folder, 'staging'));
}

function blobPath(sha256: string): string {
  return join(folder, 'store', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

describe('blobs in a folder', () => {
  conforms(openFolder, async (sha256) => {
    await chmod(blobPath(sha256), 0o640);
    await writeFile(blobPath(sha256), 'something else');
  });

  it('makes them read-only and leaves no partial file', async () => {
    const store = openFolder();
    await store.put(HASH, await staged(BYTES));
    expect((await stat(blobPath(HASH))).mode & 0o777).toBe(0o440);
    await expect(store.put(hashOf(Buffer.from('x')), join(folder, 'absent'))).rejects.toThrow('ENOENT');
    const files = await readdir(join(folder, 'store'), { recursive: true, withFileTypes: true });
    expect(files.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([HASH]);
  });

  it('does not list what a killed process left half-written', async () => {
    await mkdir(join(folder, 'store', 'ab', 'cd'), { recursive: true });
    await writeFile(join(folder, 'store', 'ab', 'cd', '.half'), 'half');
    expect(await listed(openFolder())).toEqual([]);
  });
});

describe('blobs in an S3 bucket', () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startS3Server();
  });
  afterAll(() => server.close());
  beforeEach(() => server.objects.clear());

  const open = (accessKeyId = 'test-id', endpoint = server.endpoint): BlobStore =>
    new S3Store(
      {
        kind: 's3',
        endpoint,
        region: 'local',
        bucket: 'evidence',
        accessKeyId,
        secretAccessKey: 'test-secret',
      },
      join(folder, 'scratch'),
    );
  conforms(open, async (sha256) => {
    server.objects.set(`evidence/blobs/${sha256}`, { bytes: Buffer.from('else'), storedAt: new Date() });
  });

  it('sends a blob that is there already no second time', async () => {
    const store = open();
    server.methods.length = 0;
    await store.put(HASH, await staged(BYTES));
    await store.put(HASH, await staged(BYTES));
    expect(server.methods).toEqual(['HEAD', 'PUT', 'HEAD']);
  });

  it('removes the local copy, also when its user throws', async () => {
    const store = open();
    await store.put(HASH, await staged(BYTES));
    const failing = store.withLocalFile(HASH, async () => {
      throw new Error('stop here');
    });
    await expect(failing).rejects.toThrow('stop here');
    expect(await readdir(join(folder, 'scratch'))).toEqual([]);
  });

  it('says which variable to look at when it cannot be used', async () => {
    await expect(open('somebody-else').assertUsable()).rejects.toThrow(
      /may not use the bucket.*S3_ACCESS_KEY_ID/,
    );
    // Nothing listens on port 1.
    const gone = open('test-id', 'http://127.0.0.1:1');
    await expect(gone.assertUsable()).rejects.toThrow(/nothing listens there \(S3_ENDPOINT\).*ECONNREFUSED/);
    await expect(gone.put(HASH, await staged(BYTES))).rejects.toThrow(BlobStoreFailed);
    await expect(listed(gone)).rejects.toThrow(BlobStoreFailed);
  });

  it('does not take a refusal for a missing blob', async () => {
    await expect(open('somebody-else').open(HASH)).rejects.toThrow('AccessDenied');
  });
});
