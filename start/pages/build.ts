/** Builds the web application, however new the one is that is there. */
import { buildPages } from './build-pages.ts';

await buildPages();
