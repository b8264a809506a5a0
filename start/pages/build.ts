/** Builds the web application, as the service does at its start when that is missing or older than its sources. */
import { buildPages } from './build-pages.ts';

await buildPages();
