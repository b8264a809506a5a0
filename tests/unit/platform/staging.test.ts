import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  clearStaging,
  discard,
  stageUpload,
  UploadAborted,
  UploadTooLarge,
} from '../../../platform/blobs/staging.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'staging-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

describe('stageUpload', () => {
  it('writes the stream to a file and names its hash and length', async () => {
    const chunks = [Buffer.from('abc'), Buffer.alloc(200_000, 7), Buffer.from('end')];
    const whole = Buffer.concat(chunks);
    const upload = await stageUpload(Readable.from(chunks), { directory, maxBytes: whole.length });
    expect(upload.byteLength).toBe(200_006);
    expect(upload.sha256).toBe(createHash('sha256').update(whole).digest('hex'));
    expect((await readFile(upload.path)).equals(whole)).toBe(true);
    await discard(upload.path);
    await discard(upload.path);
    expect(await readdir(directory)).toEqual([]);
  });

  it('stages nothing as nothing', async () => {
    const upload = await stageUpload(Readable.from([]), { directory, maxBytes: 1 });
    expect(upload).toMatchObject({
      byteLength: 0,
      // SHA-256 of no bytes (FIPS 180-4 test vectors).
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    });
  });

  it('refuses one byte too many and keeps no file', async () => {
    const stream = Readable.from([Buffer.alloc(10), Buffer.alloc(1)]);
    await expect(stageUpload(stream, { directory, maxBytes: 10 })).rejects.toThrow(UploadTooLarge);
    expect(await readdir(directory)).toEqual([]);
  });

  it('tells an upload that broke off from one that ended, and keeps no file', async () => {
    for (const reason of [undefined, new Error('socket hang up')]) {
      const stream = new PassThrough();
      stream.write(Buffer.alloc(100_000));
      const staging = stageUpload(stream, { directory, maxBytes: 1_000_000 });
      setTimeout(() => stream.destroy(reason), 20);
      await expect(staging).rejects.toThrow(UploadAborted);
      expect(await readdir(directory)).toEqual([]);
    }
  });

  it('does not blame the sender for a folder that cannot be written', async () => {
    await writeFile(join(directory, 'file'), 'x');
    const staging = stageUpload(Readable.from([Buffer.alloc(10)]), {
      directory: join(directory, 'file'),
      maxBytes: 10,
    });
    await expect(staging).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it('recognises a stream that was broken off before it came here', async () => {
    const stream = new PassThrough();
    stream.on('error', () => {});
    stream.destroy(new Error('gone'));
    await expect(stageUpload(stream, { directory, maxBytes: 10 })).rejects.toThrow(UploadAborted);
    expect(await readdir(directory)).toEqual([]);
  });
});

describe('clearStaging', () => {
  it('removes what is old, and what is new only when asked', async () => {
    await writeFile(join(directory, 'old.part'), 'x');
    await writeFile(join(directory, 'new.part'), 'x');
    const hourAgo = new Date(Date.now() - 3_600_000);
    await utimes(join(directory, 'old.part'), hourAgo, hourAgo);
    expect(await clearStaging(directory, 1_800_000)).toBe(1);
    expect(await readdir(directory)).toEqual(['new.part']);
    expect(await clearStaging(directory, 0)).toBe(1);
    expect(await clearStaging(join(directory, 'absent'), 0)).toBe(0);
  });
});
