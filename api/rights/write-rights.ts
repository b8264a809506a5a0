import { writeFile } from 'node:fs/promises';
import { listRoutes } from './list-routes.ts';
import { renderRights } from './render-rights.ts';

await writeFile(new URL('../../docs/rights.md', import.meta.url), renderRights(await listRoutes()));
