import { availableParallelism } from 'node:os';
import { Type } from 'typebox';
import { TOKEN_LENGTH } from './token-length.ts';

const MEBIBYTE = 1024 * 1024;

const whole = (minimum: number, maximum: number, fallback: number) =>
  Type.Integer({
    minimum,
    maximum,
    default: fallback,
    description: `a whole number, ${minimum} to ${maximum}`,
  });

/** Every environment variable that is read. `writeOnly` values are never repeated in a message. */
export const Variables = Type.Object({
  PORT: whole(0, 65535, 8080),
  HOST: Type.String({ minLength: 1, default: '127.0.0.1', description: 'a host name or address' }),
  DATA_DIR: Type.String({ minLength: 1, default: './data', description: 'a folder' }),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://.',
      description: 'postgres://USER:PASSWORD@HOST:PORT/DATABASE, with special characters written as %XX',
      writeOnly: true,
    }),
  ),
  REDIS_URL: Type.Optional(
    Type.String({
      pattern: '^rediss?://[^/]+(/[0-9]{0,2})?$',
      description:
        'redis://HOST:PORT or rediss://…, with the number of a database behind a slash where needed',
      writeOnly: true,
    }),
  ),
  BOOTSTRAP_TOKEN: Type.Optional(
    Type.String({
      pattern: `^[\\x21-\\x7e]{${TOKEN_LENGTH.least},${TOKEN_LENGTH.most}}$`,
      description: `${TOKEN_LENGTH.least} to ${TOKEN_LENGTH.most} printable ASCII characters without spaces`,
      writeOnly: true,
    }),
  ),
  SECRETS_KEY: Type.Optional(
    Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: '64 hexadecimal digits in small letters, as `openssl rand -hex 32` prints',
      writeOnly: true,
    }),
  ),
  PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^/?#@]+$',
      description: 'http(s)://HOST or http(s)://HOST:PORT, without a path and a slash at the end',
    }),
  ),
  TRUSTED_PROXIES: Type.Optional(
    Type.String({ description: 'addresses or networks such as 10.0.0.0/8, with commas between them' }),
  ),
  LOOPBACK_ISSUERS: Type.Union([Type.Literal('refused'), Type.Literal('allowed')], {
    default: 'refused',
    description: 'refused or allowed',
  }),
  BLOB_STORE: Type.Union([Type.Literal('folder'), Type.Literal('s3')], {
    default: 'folder',
    description: 'folder or s3',
  }),
  S3_ENDPOINT: Type.Optional(
    Type.String({ pattern: '^https?://.', description: 'the URL of a server, http://… or https://…' }),
  ),
  S3_REGION: Type.Optional(Type.String({ minLength: 1, description: 'a region, such as eu-central-1' })),
  S3_BUCKET: Type.Optional(Type.String({ minLength: 3, description: 'the name of a bucket' })),
  S3_ACCESS_KEY_ID: Type.Optional(
    Type.String({ minLength: 1, description: 'an access key', writeOnly: true }),
  ),
  S3_SECRET_ACCESS_KEY: Type.Optional(
    Type.String({ minLength: 1, description: 'a secret key', writeOnly: true }),
  ),
  // One core is left to HTTP and the queue.
  WORKER_THREADS: whole(1, 256, Math.max(1, availableParallelism() - 1)),
  COMPARISON_THREADS: whole(1, 256, Math.max(1, availableParallelism())),
  MAX_UPLOAD_BYTES: whole(1, 64 * 1024 * MEBIBYTE, 256 * MEBIBYTE),
  MAX_IMAGE_PIXELS: whole(1, 1_000_000_000, 64_000_000),
  MAX_INFLATED_BYTES: whole(1, 64 * 1024 * MEBIBYTE, 1024 * MEBIBYTE),
  DECODE_TIMEOUT_SECONDS: whole(1, 3600, 60),
  LOG_LEVEL: Type.Union(
    [
      Type.Literal('trace'),
      Type.Literal('debug'),
      Type.Literal('info'),
      Type.Literal('warn'),
      Type.Literal('error'),
      Type.Literal('fatal'),
      Type.Literal('silent'),
    ],
    { default: 'info', description: 'trace, debug, info, warn, error, fatal or silent' },
  ),
});
