import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ApiProblemCode } from './catalogue.ts';
import { problemDocument } from './problem-document.ts';

/** What a client that was answered may take to read it before its connection is closed, ms. */
const LINGER_MS = 1000;

const HEADERS_TOO_LARGE = 'The headers of the request have more than 16 KiB. Send fewer or shorter ones.';
const TOO_SLOW = 'The request did not arrive in time. Send it again.';

/** Answers what is no HTTP request, and so reaches no route, with a problem as well. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { code, detail } = describe(error);
  const requestId = randomUUID();
  const document = problemDocument(code, detail, requestId);
  const body = JSON.stringify(document);
  socket.end(
    `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}\r\ncontent-type: application/problem+json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\ncache-control: no-store\r\nx-request-id: ${requestId}\r\n` +
      `connection: close\r\n\r\n${body}`,
  );
  // Destroyed at once, with bytes unread, the connection would be reset and the answer lost.
  socket.resume();
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

function describe(error: Error & { code?: string }): { code: ApiProblemCode; detail: string } {
  if (error.code === 'HPE_HEADER_OVERFLOW') return { code: 'headers-too-large', detail: HEADERS_TOO_LARGE };
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return { code: 'request-too-slow', detail: TOO_SLOW };
  // The parser's own words, "Parse Error: Invalid method encountered", say it best.
  const reason = error.message.replace(/^Parse Error: /, '');
  return { code: 'malformed-request', detail: `What was sent is not a request in HTTP/1.1: ${reason}.` };
}
