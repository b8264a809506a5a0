import type { DeclaredRoute } from '../actions/require-actions.ts';
import { buildUnconnectedApi } from '../openapi/unconnected-api.ts';

/** The routes of the service, without the pages under /docs, which are as /openapi.json is. */
export async function listRoutes(): Promise<DeclaredRoute[]> {
  const app = await buildUnconnectedApi();
  await app.close();
  return [...app.declaredRoutes];
}
