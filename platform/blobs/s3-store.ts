import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { BlobStoreConfig } from '../config/config.ts';
import { assertSha256, BlobCorrupt, BlobMissing, BlobStoreFailed } from './blob-store.ts';
import type { BlobStore, StoredBlob } from './blob-store.ts';
import { explainS3Failure } from './explain-s3-failure.ts';

const PREFIX = 'blobs/';

/** Time for a connection to be made, ms; without it a host that drops packets holds a request for minutes. */
const CONNECT_TIMEOUT_MS = 5_000;

/** Time for the store to answer whether it can be used, retries included, ms. */
const CHECK_TIMEOUT_MS = 15_000;

type S3Config = Extract<BlobStoreConfig, { kind: 's3' }>;

/** Blobs as objects `blobs/<sha256>` of one bucket, on Amazon S3 or a server that speaks its protocol. */
export class S3Store implements BlobStore {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #scratch: string;

  /** @param scratch local folder for the copies that `withLocalFile` hands out */
  constructor(config: S3Config, scratch: string) {
    this.#client = new S3Client({
      region: config.region,
      credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey },
      ...(config.endpoint === undefined ? {} : { endpoint: config.endpoint, forcePathStyle: true }),
      requestHandler: { connectionTimeout: CONNECT_TIMEOUT_MS },
      // Newer checksum trailers are unknown to many compatible servers; the bytes are hashed here anyway.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    this.#bucket = config.bucket;
    this.#scratch = scratch;
  }

  async put(sha256: string, filePath: string): Promise<void> {
    const { size } = await stat(filePath);
    if ((await this.#sizeOf(sha256)) === size) return;
    const Body = createReadStream(filePath);
    try {
      const command = new PutObjectCommand({ ...this.#address(sha256), Body, ContentLength: size });
      await this.#client.send(command).catch(fail);
    } finally {
      Body.destroy();
    }
  }

  async open(sha256: string): Promise<Readable> {
    const command = new GetObjectCommand(this.#address(sha256));
    try {
      const { Body } = await this.#client.send(command);
      if (Body instanceof Readable) return Body;
    } catch (error) {
      if (isNotFound(error)) throw new BlobMissing(sha256);
      fail(error);
    }
    throw new BlobStoreFailed(`The S3 server sent no bytes for blob ${sha256}.`);
  }

  async withLocalFile<T>(sha256: string, use: (path: string) => Promise<T>): Promise<T> {
    const source = await this.open(sha256);
    await mkdir(this.#scratch, { recursive: true });
    const path = join(this.#scratch, `${randomUUID()}.blob`);
    const hash = createHash('sha256');
    async function* hashed(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    }
    try {
      await pipeline(source, hashed, createWriteStream(path, { flags: 'wx', mode: 0o440 }));
      const found = hash.digest('hex');
      if (found !== sha256) throw new BlobCorrupt(sha256, found);
      return await use(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  async *list(): AsyncIterable<StoredBlob> {
    const wish = { Bucket: this.#bucket, Prefix: PREFIX };
    const pages = paginateListObjectsV2({ client: this.#client }, wish);
    for (let page = await pages.next().catch(fail); !page.done; page = await pages.next().catch(fail)) {
      for (const { Key = '', Size = 0, LastModified = new Date(0) } of page.value.Contents ?? []) {
        yield { sha256: Key.slice(PREFIX.length), byteLength: Size, storedAt: LastModified };
      }
    }
  }

  async has(sha256: string): Promise<boolean> {
    return (await this.#sizeOf(sha256)) !== undefined;
  }

  async assertUsable(): Promise<void> {
    const abortSignal = AbortSignal.timeout(CHECK_TIMEOUT_MS);
    const command = new ListObjectsV2Command({ Bucket: this.#bucket, MaxKeys: 1 });
    await this.#client.send(command, { abortSignal }).catch(fail);
  }

  async remove(sha256: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#address(sha256))).catch(fail);
  }

  /** Size in bytes; undefined when the blob is not there. */
  async #sizeOf(sha256: string): Promise<number | undefined> {
    const command = new HeadObjectCommand(this.#address(sha256));
    try {
      return (await this.#client.send(command)).ContentLength;
    } catch (error) {
      if (isNotFound(error)) return undefined;
      fail(error);
    }
  }

  #address(sha256: string): { Bucket: string; Key: string } {
    assertSha256(sha256);
    return { Bucket: this.#bucket, Key: PREFIX + sha256 };
  }
}

function fail(error: unknown): never {
  throw new BlobStoreFailed(`The S3 store failed: ${explainS3Failure(error)}`, { cause: error });
}

function isNotFound(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}
