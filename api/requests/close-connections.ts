import type { Api } from '../parts.ts';

/**
 * Lets the server close without delay. Closing ends the connections that are idle at that moment; one whose
 * answer is still on its way would be kept alive after it, for as long as a client may pause between requests.
 */
export function closeConnections(app: Api): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onResponse', async () => {
    // After the connection has noticed that it is idle.
    if (closing) setImmediate(() => app.server.closeIdleConnections());
  });
}
