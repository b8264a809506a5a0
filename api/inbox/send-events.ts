import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Sends server-sent events as they come, no faster than the client takes them. */
export function sendEvents(reply: FastifyReply, events: AsyncIterable<string>): FastifyReply {
  return (
    reply
      .header('content-type', 'text/event-stream')
      .header('cache-control', 'no-store')
      // Otherwise nginx would collect events before it passes them on.
      .header('x-accel-buffering', 'no')
      .send(Readable.from(events, { objectMode: false }))
  );
}
