import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** An upload on the local disk, not yet in the store. */
export interface StagedUpload {
  path: string;
  sha256: string;
  byteLength: number;
}

/** More bytes came than are allowed. */
export class UploadTooLarge extends Error {
  override readonly name = 'UploadTooLarge';
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`The upload is larger than the ${maxBytes} bytes that are allowed.`);
    this.maxBytes = maxBytes;
  }
}

/** The sender stopped before the end. */
export class UploadAborted extends Error {
  override readonly name = 'UploadAborted';
}

/**
 * Writes a stream to a new file in `directory`, hashing on the way. Whatever goes wrong, no file stays behind.
 *
 * @throws UploadTooLarge, with the rest of the stream unread
 * @throws UploadAborted when the stream breaks off
 */
export async function stageUpload(
  stream: Readable,
  { directory, maxBytes }: { directory: string; maxBytes: number },
): Promise<StagedUpload> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, `${randomUUID()}.part`);
  const hash = createHash('sha256');
  let byteLength = 0;
  async function* measured(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of untilBroken(source)) {
      byteLength += chunk.length;
      if (byteLength > maxBytes) throw new UploadTooLarge(maxBytes);
      hash.update(chunk);
      yield chunk;
    }
  }
  // Opened first: a stream that breaks at once would else be discarded before its file is made, and leave it behind.
  const file = await open(path, 'wx', 0o440);
  try {
    // Flushed to the disk before it closes: what is accepted must survive a power cut.
    await pipeline(() => measured(stream), file.createWriteStream({ flush: true }));
  } catch (error) {
    await discard(path);
    throw error;
  }
  return { path, sha256: hash.digest('hex'), byteLength };
}

/** The same chunks; a failure of the source, as against one of the disk, becomes UploadAborted. */
async function* untilBroken(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* source;
  } catch (cause) {
    throw new UploadAborted('The upload broke off before its end; nothing of it was kept.', { cause });
  }
}

/** Removes a staged file; a no-op when it is gone. */
export async function discard(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Removes what an earlier process left in the staging folder; returns how many files that were. */
export async function clearStaging(directory: string, olderThanMs: number): Promise<number> {
  let removed = 0;
  for (const name of await listOrEmpty(directory)) {
    const path = join(directory, name);
    const info = await stat(path).catch(() => undefined);
    if (info?.isFile() && Date.now() - info.mtimeMs >= olderThanMs) {
      await discard(path);
      removed += 1;
    }
  }
  return removed;
}

async function listOrEmpty(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
