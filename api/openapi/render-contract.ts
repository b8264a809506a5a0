import { systemClock } from '../../platform/clock/clock.ts';
import type { ServedDatabase } from '../../platform/database/database.ts';
import { createLogger } from '../../platform/telemetry/logger.ts';
import type { BlobStore } from '../../platform/blobs/blob-store.ts';
import { buildApi } from '../app.ts';

/** The contract as it is committed: OpenAPI 3.1 in JSON. It depends on the routes alone, so nothing is connected. */
export async function renderContract(): Promise<string> {
  const app = await buildApi({
    config: { maxUploadBytes: 1, publicUrl: undefined, trustedProxies: undefined, loopbackIssuers: false },
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
  const contract = JSON.stringify(app.swagger(), null, 2);
  await app.close();
  return `${contract}\n`;
}

function unconnected(): never {
  throw new Error('The contract is rendered without a database and a store.');
}

const database: ServedDatabase = {
  mode: 'served',
  query: unconnected,
  transaction: unconnected,
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
