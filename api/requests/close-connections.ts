import type { Socket } from 'node:net';
import type { Api } from '../parts.ts';

/**
 * Lets the server close without delay. Closing ends the connections that are idle at that moment; one whose answer is
 * still on its way would be kept alive after it, for as long as a client may pause between requests, and one on which
 * nothing was ever asked, as browsers open in advance, does not count as idle.
 */
export function closeConnections(app: Api): void {
  let closing = false;
  const connections = new Set<Socket>();
  app.server.on('connection', (connection: Socket) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection));
  });
  app.addHook('preClose', async () => {
    closing = true;
    for (const connection of connections) if (connection.bytesRead === 0) connection.destroy();
  });
  app.addHook('onResponse', async () => {
    // After the connection has noticed that it is idle.
    if (closing) setImmediate(() => app.server.closeIdleConnections());
  });
}
