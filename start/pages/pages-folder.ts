import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The sources of the web application. */
export const WEB = join(ROOT, 'web');

/** The built web application. */
export const PAGES = join(WEB, 'dist');

/** In the built application: the SHA-256 of the sources that it was built from. */
export const SOURCES_FILE = 'sources.sha256';

/** What goes into the application, besides its own folder. */
export const FURTHER_SOURCES = [join(ROOT, 'client'), join(ROOT, 'package.json')];
