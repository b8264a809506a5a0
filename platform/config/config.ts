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
  /** Key of what is encrypted at rest, 64 hexadecimal digits; undefined: a file of the data folder holds it. */
  readonly secretsKey: string | undefined;
  /** Where people reach the service, e.g. `https://breechlink.example`; undefined: as each request says. */
  readonly publicUrl: string | undefined;
  /** Addresses of proxies whose word on the client's address is taken; undefined: nobody's is. */
  readonly trustedProxies: readonly string[] | undefined;
  /** Whether an identity provider may be on this machine and speak plain HTTP. */
  readonly loopbackIssuers: boolean;
  readonly blobStore: BlobStoreConfig;
  readonly workerThreads: number;
  /** Threads that compare marks. */
  readonly comparisonThreads: number;
  readonly maxUploadBytes: number;
  readonly maxImagePixels: number;
  readonly maxInflatedBytes: number;
  readonly decodeTimeoutSeconds: number;
  readonly logLevel: LogLevel;
}

/** Everything that the environment sets, checked and frozen. */
export type Config =
  | (CommonConfig & { readonly mode: 'embedded' })
  | (CommonConfig & { readonly mode: 'served'; readonly databaseUrl: string; readonly redisUrl: string });
