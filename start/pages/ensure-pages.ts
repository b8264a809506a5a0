import type { Logger } from '../../platform/telemetry/logger.ts';
import { buildPages } from './build-pages.ts';
import { builtFrom } from './built-from.ts';
import { hashSources } from './hash-sources.ts';
import { PAGES } from './pages-folder.ts';

/**
 * The folder of the built web application. It is built when it is missing or older than its sources; where that fails
 * the service starts all the same, with the application that is there or with none (undefined), and says so.
 */
export async function ensurePages(logger: Logger): Promise<string | undefined> {
  const present = await builtFrom();
  if (present !== undefined && present === (await hashSources())) return PAGES;
  logger.info('building the pages, which takes a few seconds and is done once for each version');
  try {
    await buildPages();
    return PAGES;
  } catch (error) {
    const instead = present === undefined ? 'there are none at /' : 'those of an older version are served';
    logger.warn(
      { err: error },
      `the pages could not be built, so ${instead}; try: npm ci && npm run build:web`,
    );
    return present === undefined ? undefined : PAGES;
  }
}
