/**
 * Whether the search loses anybody: `npm run search:verify -- [--links FILE] [--canaries N] [--seed TEXT] [--json]`.
 * Replays known links and canaries against the fully exact answer; ends with 1 and the list when one is missing. The
 * links are those of the file, or those that the casework knows.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scoreGalleryOf } from '../casework/searches/score-gallery.ts';
import { listKnownLinks } from '../casework/verification/known-links.ts';
import { DEFAULT_CANARIES, verifySearch } from '../casework/verification/verify-search.ts';
import { loadConfig } from '../platform/config/load-config.ts';
import { openDatabase } from '../platform/database/open-database.ts';
import { loadSignatureModel } from '../platform/inference/load-model.ts';
import { createLogger } from '../platform/telemetry/logger.ts';
import { startVerifier } from '../worker/start-verifier.ts';
import { printVerification } from './verification/print-verification.ts';
import { readLinks } from './verification/read-links.ts';

const MODEL = join(import.meta.dirname, '..', 'models', 'autocorrelation-1');

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
    seed,
    json,
  } = parseArgs({
    options: {
      links: { type: 'string' },
      canaries: { type: 'string', default: String(DEFAULT_CANARIES) },
      seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      json: { type: 'boolean', default: false },
    },
  }).values;
  const most = Number(canaries);
  if (!Number.isSafeInteger(most) || most < 0)
    throw new Error('--canaries is a number of images, 0 or more.');
  const fromFile = file === undefined ? undefined : await readLinks(file);
  const config = loadConfig(process.env);
  const database = await openDatabase(config, createLogger(config.logLevel));
  const verifier = startVerifier();
  try {
    const model = await loadSignatureModel(MODEL);
    const found = await verifySearch(database, model, {
      links: fromFile ?? (await listKnownLinks(database)),
      canaries: most,
      seed,
      search: scoreGalleryOf,
      answers: verifier,
    });
    console.log(json ? JSON.stringify(found) : printVerification(found).join('\n'));
    return found.missing.length === 0 ? 0 : 1;
  } finally {
    await verifier.close();
    await database.close();
  }
}
