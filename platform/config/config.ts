/** Where blobs are kept. */
export type BlobStoreConfig =
  | { readonly kind: 'folder' }
  | {
      readonly kind: 's3';
      /** A server other than Amazon's; path-style addressing is used with it. */
      readonly endpoint: string | undefined;
      readonly region: string;
      readonly bucket: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    };

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

interface CommonConfig {
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly dataDir: string;
  readonly bootstrapToken: string | undefined;
  readonly blobStore: BlobStoreConfig;
  readonly workerThreads: number;
  /** Threads that compare marks. */
  readonly comparisonThreads: number;
  readonly maxUploadBytes: number;
  readonly maxImagePixels: number;
  readonly maxInflatedBytes: number;
  readonly decodeTimeoutSeconds: number;
  /** Hour of the day, UTC, from which on the search is verified. */
  readonly searchVerificationHour: number;
  readonly logLevel: LogLevel;
}

/** Everything that the environment sets, checked and frozen. */
export type Config =
  | (CommonConfig & { readonly mode: 'embedded' })
  | (CommonConfig & {
      readonly mode: 'served';
      readonly databaseUrl: string;
      /** A streaming replica of the database, which searches read from. */
      readonly searchDatabaseUrl: string | undefined;
      readonly redisUrl: string;
    });
