import { buildUnconnectedApi } from './unconnected-api.ts';

/** The contract as it is committed: OpenAPI 3.1 in JSON. It depends on the routes alone, so nothing is connected. */
export async function renderContract(): Promise<string> {
  const app = await buildUnconnectedApi();
  const contract = JSON.stringify(app.swagger(), null, 2);
  await app.close();
  return `${contract}\n`;
}
