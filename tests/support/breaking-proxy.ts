import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** When a connection breaks: after so many bytes of its requests, or when an answer begins to come. */
export type Break = { readonly afterBytes: number } | 'answer';

/** A network between client and service that breaks connections as told. */
export interface BreakingProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** @param breaks what happens, one after the other; after that every connection holds */
export async function startBreakingProxy(port: number, breaks: readonly Break[]): Promise<BreakingProxy> {
  const plans = [...breaks];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const service = connect(port, '127.0.0.1');
    for (const socket of [client, service]) {
      sockets.add(socket);
      // Whoever breaks one end has broken the other.
      socket.on('error', () => undefined).on('close', () => [client, service].map((end) => end.destroy()));
    }
    forward(client, service, plans);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

function forward(client: Socket, service: Socket, plans: Break[]): void {
  let bytes = 0;
  const breakNow = (): void => {
    plans.shift();
    client.resetAndDestroy();
  };
  client.on('data', (chunk) => {
    bytes += chunk.length;
    const [plan] = plans;
    if (typeof plan === 'object' && bytes > plan.afterBytes) breakNow();
    else service.write(chunk);
  });
  service.on('data', (chunk) => {
    if (plans[0] === 'answer') breakNow();
    else client.write(chunk);
  });
}
