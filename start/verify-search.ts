/**
 * Whether the search loses anybody: `npm run search:verify -- [--links FILE] [--canaries N] [--json]`.
 * Replays known links and canaries against the fully exact answer; ends with 1 and the list when one is missing.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scoreGalleryOf } from '../casework/searches/score-gallery.ts';
import { verifySearch } from '../casework/verification/verify-search.ts';
import { loadConfig } from '../platform/config/load-config.ts';
import { openDatabase } from '../platform/database/open-database.ts';
import { loadSignatureModel } from '../platform/inference/load-model.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { printVerification } from './verification/print-verification.ts';
import { readLinks } from './verification/read-links.ts';

const MODEL = join(import.meta.dirname, '..', 'models', 'autocorrelation-1');
const DEFAULT_CANARIES = 500;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function main(): Promise<number> {
  const {
    links: file,
    canaries,
    json,
  } = parseArgs({
    options: {
      links: { type: 'string' },
      canaries: { type: 'string', default: String(DEFAULT_CANARIES) },
      json: { type: 'boolean', default: false },
    },
  }).values;
  const most = Number(canaries);
  if (!Number.isSafeInteger(most) || most < 0)
    throw new Error('--canaries is a number of images, 0 or more.');
  const links = file === undefined ? [] : await readLinks(file);
  const config = loadConfig(process.env);
  const database = await openDatabase(config, createLogger(config.logLevel));
  try {
    const model = await loadSignatureModel(MODEL);
    const found = await verifySearch(database, model, { links, canaries: most, search: scoreGalleryOf });
    console.log(json ? JSON.stringify(found) : printVerification(found).join('\n'));
    return found.missing.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}
