import { systemClock } from '../../platform/clock/clock.ts';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import type { ServedDatabase } from '../../platform/database/database.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';
import { buildApi } from '../app.ts';
import type { Api } from '../parts.ts';

/** The HTTP side with nothing behind it: for what depends on its routes alone. To be closed by the caller. */
export async function buildUnconnectedApi(): Promise<Api> {
  const app = await buildApi({
    config: {
      maxUploadBytes: 1,
      publicUrl: undefined,
      trustedProxies: undefined,
      loopbackIssuers: false,
      mail: undefined,
      webhookNetworks: [],
    },
    secrets: undefined,
    database,
    clock: systemClock,
    blobs,
    model: { model: 'none', parametersHash: 'none' },
    logger: createLogger('silent'),
    isReady: unconnected,
    incomingDirectory: '',
    pagesFolder: undefined,
  });
  await app.ready();
  return app;
}

function unconnected(): never {
  throw new Error('These routes have no database and no store behind them.');
}

const database: ServedDatabase = {
  mode: 'served',
  query: unconnected,
  transaction: unconnected,
  asMember: unconnected,
  listen: unconnected,
  close: unconnected,
};

const blobs: BlobStore = {
  put: unconnected,
  open: unconnected,
  withLocalFile: unconnected,
  list: unconnected,
  remove: unconnected,
  has: unconnected,
  assertUsable: unconnected,
};
