import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { BlobStore } from '../platform/blobs/blob-store.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/config.ts';
import type { Database } from '../platform/database/database.ts';
import type { SecretBox } from '../platform/secrets/secret-box.ts';
import type { ModelIdentity } from '../platform/inference/signature-model.ts';

/** Whether the service can do its work, and how each thing it needs is doing. */
export interface Readiness {
  ready: boolean;
  checks: Record<string, string>;
  /** What somebody has to look at though the service works. */
  alarms: string[];
}

/** What the HTTP side is put together from. */
export interface ApiParts {
  readonly config: Pick<
    Config,
    'maxUploadBytes' | 'publicUrl' | 'trustedProxies' | 'loopbackIssuers' | 'mail' | 'webhookNetworks'
  >;
  /** The database as its owner sees it; what a request may see is `request.database`. */
  readonly database: Database;
  readonly clock: Clock;
  /** For secrets that are kept encrypted; undefined where there is no key for it. */
  readonly secrets: SecretBox | undefined;
  readonly blobs: BlobStore;
  /** The model that searches are made with. */
  readonly model: ModelIdentity;
  readonly logger: FastifyBaseLogger;
  isReady(): Promise<Readiness>;
  /** Folder where uploads lie until they are stored. */
  readonly incomingDirectory: string;
  /** Folder of the built web application; undefined where there is none. */
  readonly pagesFolder: string | undefined;
}

/** The server, with route types taken from TypeBox schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;
