import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import type { BlobStore } from './blob-store.ts';
import { FolderStore } from './folder-store.ts';
import { S3Store } from './s3-store.ts';

/** The store that the configuration names: `blobs` in the data folder, or a bucket. */
export function createBlobStore({ blobStore, dataDir }: Config): BlobStore {
  if (blobStore.kind === 's3') return new S3Store(blobStore, stagingFolder(dataDir));
  return new FolderStore(join(dataDir, 'blobs'), stagingFolder(dataDir));
}

/** Where uploads wait and copies are made; nothing in it outlives the process that made it. */
export function stagingFolder(dataDir: string): string {
  return join(dataDir, 'staging');
}
