import { resolve } from 'node:path';
import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import { areNetworks, isHost, isServerUrl } from './can-parse.ts';
import type { BlobStoreConfig, Config } from './config.ts';
import { Variables } from './variables.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const S3_REQUIRED = ['S3_REGION', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** What no pattern can tell. */
const CAN_BE: Readonly<Record<string, (text: string) => boolean>> = {
  HOST: isHost,
  DATABASE_URL: isServerUrl,
  REDIS_URL: isServerUrl,
  S3_ENDPOINT: isServerUrl,
  PUBLIC_URL: isServerUrl,
  TRUSTED_PROXIES: areNetworks,
};

/** Every bad value of the environment, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Reads the configuration from environment variables. An empty variable counts as absent; unknown ones are
 * ignored.
 *
 * @throws ConfigError naming all bad values at once, without repeating a secret
 */
export function loadConfig(environment: Environment): Config {
  const given = read(environment);
  const problems = [...badValues(given, environment), ...badCombinations(environment)];
  if (problems.length > 0) throw new ConfigError(problems);
  const values: Static<typeof Variables> = Value.Parse(Variables, given);
  const common = {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    bootstrapToken: values.BOOTSTRAP_TOKEN,
    secretsKey: values.SECRETS_KEY,
    publicUrl: values.PUBLIC_URL === undefined ? undefined : new URL(values.PUBLIC_URL).origin,
    trustedProxies: values.TRUSTED_PROXIES?.split(',').map((network) => network.trim()),
    loopbackIssuers: values.LOOPBACK_ISSUERS === 'allowed',
    blobStore: Object.freeze(blobStore(values)),
    workerThreads: values.WORKER_THREADS,
    comparisonThreads: values.COMPARISON_THREADS,
    maxUploadBytes: values.MAX_UPLOAD_BYTES,
    maxImagePixels: values.MAX_IMAGE_PIXELS,
    maxInflatedBytes: values.MAX_INFLATED_BYTES,
    decodeTimeoutSeconds: values.DECODE_TIMEOUT_SECONDS,
    logLevel: values.LOG_LEVEL,
  };
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = values;
  if (databaseUrl === undefined || redisUrl === undefined) {
    return Object.freeze({ ...common, mode: 'embedded' });
  }
  return Object.freeze({ ...common, mode: 'served', databaseUrl, redisUrl });
}

/** The known variables that are set, or their defaults; digits become numbers where a number is wanted. */
function read(environment: Environment): Record<string, unknown> {
  const entries = Object.entries(Variables.properties).map(([name, schema]) => {
    const text = environment[name] || undefined;
    if (text === undefined) return [name, 'default' in schema ? schema.default : undefined];
    return [name, 'minimum' in schema && /^\d{1,15}$/.test(text) ? Number(text) : text];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function badValues(given: Record<string, unknown>, environment: Environment): string[] {
  return Object.entries(Variables.properties).flatMap(([name, schema]) => {
    if (!(name in given)) return [];
    const value = given[name];
    if (Value.Check(schema, value) && CAN_BE[name]?.(String(value)) !== false) return [];
    const shown = 'writeOnly' in schema ? 'the value given (not shown)' : JSON.stringify(environment[name]);
    return [
      `${name}: ${shown} is not allowed; allowed is ${'description' in schema ? schema.description : ''}.`,
    ];
  });
}

function badCombinations(environment: Environment): string[] {
  const problems: string[] = [];
  if (Boolean(environment['DATABASE_URL']) !== Boolean(environment['REDIS_URL'])) {
    const missing = environment['DATABASE_URL'] ? 'REDIS_URL' : 'DATABASE_URL';
    problems.push(
      `${missing}: nothing was given; DATABASE_URL and REDIS_URL go together (served), or neither (embedded).`,
    );
  }
  if (environment['BLOB_STORE'] === 's3') {
    const missing = S3_REQUIRED.filter((name) => !environment[name]);
    problems.push(...missing.map((name) => `${name}: nothing was given; BLOB_STORE=s3 needs it.`));
  }
  return problems;
}

function blobStore(values: Static<typeof Variables>): BlobStoreConfig {
  if (values.BLOB_STORE === 'folder') return { kind: 'folder' };
  return {
    kind: 's3',
    endpoint: values.S3_ENDPOINT,
    region: values.S3_REGION ?? '',
    bucket: values.S3_BUCKET ?? '',
    accessKeyId: values.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: values.S3_SECRET_ACCESS_KEY ?? '',
  };
}
