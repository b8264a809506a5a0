import type { Config } from '../config/config.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { openServed } from './served/open-served.ts';

/** Opens the database that the configuration names. */
export function openDatabase(config: Config, logger: Logger): Promise<Database> {
  return config.mode === 'served' ? openServed(config.databaseUrl, logger) : openEmbedded(config.dataDir);
}
