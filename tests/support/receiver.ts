import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** One request as it came over the wire. */
export interface Received {
  readonly requestLine: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What a receiver does once it has a whole request: answer, cut the connection, or nothing at all. */
export type Reaction = (socket: Socket, received: Received) => void;

/** An answer with a status and a body. */
export function answer(status: number, body = '', headers: readonly string[] = []): Reaction {
  const head = [`HTTP/1.1 ${status} Whatever`, `content-length: ${Buffer.byteLength(body)}`, ...headers];
  return (socket) => socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

export const hang: Reaction = () => {};
export const cut: Reaction = (socket) => socket.resetAndDestroy();
export const garbage: Reaction = (socket) =>
  socket.end('\u0000\u0001 these are not the bytes of HTTP \r\n\r\n');

/** A server of sockets, since a real receiver may break every rule of HTTP, which an HTTP server would keep. */
export class Receiver {
  readonly received: Received[] = [];
  reaction: Reaction = answer(204);
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => {});
      this.#read(socket);
    });
  }

  static async start(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Receiver(server);
  }

  get port(): number {
    const address: AddressInfo | string | null = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The receiver does not listen.');
    return address.port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** Connections that are open now. */
  get connections(): number {
    return this.#sockets.size;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #read(socket: Socket): void {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      const received = parse(text);
      if (received === undefined) return;
      text = '';
      this.received.push(received);
      this.reaction(socket, received);
    });
  }
}

/** The request once all of it is there; ASCII bodies only. */
function parse(text: string): Received | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [requestLine = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const body = text.slice(end + 4);
  return body.length < Number(headers['content-length'] ?? 0) ? undefined : { requestLine, headers, body };
}
