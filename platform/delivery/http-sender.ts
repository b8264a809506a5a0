import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { AddressGuard } from './address-guard.ts';
import { AddressRefused, assertCallable, guardedLookup, resolveBySystem } from './guarded-lookup.ts';
import type { Resolve } from './guarded-lookup.ts';

/** One POST to a receiver that is not trusted. */
export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a POST ended: the status of the answer, or why there was none, in words. */
export type PostOutcome = { readonly status: number } | { readonly failure: string };

export interface SendLimits {
  /** For all of it: name, connection, TLS, request and the head of the answer, ms. */
  readonly totalMs: number;
  /** For the answer's body, which nobody reads, ms. */
  readonly bodyMs: number;
}

/** The Standard Webhooks specification advises 15 to 30 s. */
const LIMITS: SendLimits = { totalMs: 15_000, bodyMs: 1_000 };

/** By which receivers know the service in their logs. */
const USER_AGENT = 'Breechlink';

/** Bytes of an answer's body that are taken before the connection is cut. */
const MAX_BODY_BYTES = 16 * 1024;

export type SendPost = (post: Post, signal?: AbortSignal) => Promise<PostOutcome>;

/**
 * Makes what sends a POST: each over a connection of its own, to addresses that the guard lets through, without
 * following a redirect. It always ends within its limits, and never throws for what a receiver does.
 */
export function createHttpSender(
  guard: AddressGuard,
  { limits = LIMITS, resolve = resolveBySystem }: { limits?: SendLimits; resolve?: Resolve } = {},
): SendPost {
  return async (post, signal) => {
    const inTime = AbortSignal.timeout(limits.totalMs);
    const ending = signal === undefined ? inTime : AbortSignal.any([inTime, signal]);
    try {
      const response = await send(post, guard, resolve, ending);
      discardBody(response, limits.bodyMs);
      return { status: response.statusCode ?? 0 };
    } catch (error) {
      if (inTime.aborted) return { failure: `no answer within ${limits.totalMs / 1000} s` };
      return { failure: describe(error) };
    }
  };
}

function send(
  { url, headers, body }: Post,
  guard: AddressGuard,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((onResponse, reject) => {
    const target = new URL(url);
    const secure = target.protocol === 'https:';
    assertCallable(guard, target.hostname, secure);
    const request = (secure ? httpsRequest : httpRequest)(target, {
      method: 'POST',
      headers: { 'user-agent': USER_AGENT, ...headers, 'content-length': Buffer.byteLength(body) },
      // Agents of its own: a kept connection would be one that was checked at another time, and a proxy of the
      // environment would resolve the name itself.
      agent: secure ? new HttpsAgent() : new HttpAgent(),
      lookup: guardedLookup(guard, resolve, secure),
      signal,
    });
    request.on('response', onResponse);
    request.on('error', reject);
    // No protocol is ever switched: the status of such an answer is all there is.
    request.on('upgrade', (response, socket) => {
      socket.destroy();
      onResponse(response);
    });
    request.end(body);
  });
}

/** Reads a short body to its end, as receivers expect, and cuts off any other. */
function discardBody(response: IncomingMessage, limitMs: number): void {
  let bytes = 0;
  const timer = setTimeout(() => response.destroy(), limitMs);
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) response.destroy();
  });
  // What is wrong with a body is of no interest.
  response.on('error', () => {});
  response.on('close', () => clearTimeout(timer));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name has no address',
  EAI_AGAIN: 'the name could not be resolved',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut before an answer',
  EPIPE: 'the connection was cut before an answer',
  EHOSTUNREACH: 'the address cannot be reached',
  ENETUNREACH: 'the address cannot be reached',
  ETIMEDOUT: 'the connection could not be made in time',
  ABORT_ERR: 'the service was shut down meanwhile',
};

/** Why there was no answer. Nothing that the receiver sent is repeated. */
function describe(error: unknown): string {
  if (error instanceof AddressRefused) return error.message;
  // Every address of a name was tried and failed: the first one's reason.
  if (error instanceof AggregateError) return describe(error.errors[0]);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('HPE_')) return 'the answer is not HTTP';
  return REASONS[code] ?? `the request failed${code === '' ? '' : ` (${code})`}`;
}
