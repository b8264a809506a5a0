import { createRedisBackend } from 'bullmq';
import type { ConnectionOptions, RedisQueueBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from '../telemetry/logger.ts';
import type { Transport } from './transport.ts';

const CONNECT_TIMEOUT_MILLISECONDS = 10_000;
/** A producer gives up on one command after this. */
const COMMAND_TIMEOUT_MILLISECONDS = 5_000;
const MAX_RECONNECT_DELAY_MILLISECONDS = 2_000;

const reconnectDelay = (attempt: number): number => Math.min(attempt * 100, MAX_RECONNECT_DELAY_MILLISECONDS);

/**
 * Deliveries kept in Redis.
 *
 * @throws Error when the server does not answer
 */
export async function openRedisTransport(
  redisUrl: string,
  prefix: string,
  logger: Logger,
): Promise<Transport<RedisQueueBackend, ConnectionOptions>> {
  const producer = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MILLISECONDS,
    commandTimeout: COMMAND_TIMEOUT_MILLISECONDS,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    retryStrategy: reconnectDelay,
  });
  const worker = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MILLISECONDS,
    maxRetriesPerRequest: null,
    retryStrategy: reconnectDelay,
  });
  for (const connection of [producer, worker]) {
    connection.on('error', (error) => logger.warn({ error }, 'the connection to Redis has a problem'));
  }
  const close = async (): Promise<void> => {
    producer.disconnect();
    worker.disconnect();
  };
  try {
    await Promise.all([producer.connect(), worker.connect()]);
  } catch (error) {
    await close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The Redis server named by REDIS_URL cannot be used: ${reason}`, { cause: error });
  }
  return {
    backend: createRedisBackend,
    prefix,
    producerConnection: producer,
    workerConnection: worker,
    ping: async () => void (await producer.ping()),
    close,
  };
}
