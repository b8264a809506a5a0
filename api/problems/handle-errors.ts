import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../casework/refusals/refusal.ts';
import { BlobMissing, BlobStoreFailed } from '../../platform/blobs/blob-store.ts';
import { ProviderFailed } from '../../platform/identity/identity-client.ts';
import { SecretUnreadable } from '../../platform/secrets/secret-box.ts';
import { PROBLEMS } from './catalogue.ts';
import { Problem } from './problem.ts';
import { problemDocument } from './problem-document.ts';
import { sentence } from './sentence.ts';

/** The parser says no more than that it refused. */
const UNREADABLE_JSON =
  'The body is not valid JSON, or holds a member named `__proto__` or `constructor`, which is not taken.';

/** What the operator has to look into, though the answer says what is the matter. */
const OTHERS_FAULTS = [BlobMissing, BlobStoreFailed, ProviderFailed, SecretUnreadable];

/**
 * Answers whatever a request ended with as a problem document (RFC 9457). What is not foreseen is logged and
 * answered blankly, with nothing but the id of the request to ask about.
 */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = foreseen(error);
  if (problem === undefined || OTHERS_FAULTS.some((fault) => error instanceof fault))
    request.log.error({ err: error }, 'request failed');
  const { code, message, facts } =
    problem ??
    new Problem(
      'internal-error',
      'The service failed. Name the request id when you ask the operator about it.',
    );
  if ('retryAfterSeconds' in facts) reply.header('retry-after', facts.retryAfterSeconds);
  const document = problemDocument(code, message, request.id, facts);
  return reply
    .code(PROBLEMS[code].status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .send(Buffer.from(JSON.stringify(document)));
}

function foreseen(error: unknown): Problem | Refusal | undefined {
  if (error instanceof Problem || error instanceof Refusal) return error;
  if (error instanceof BlobMissing) {
    return new Problem(
      'bytes-missing',
      'The store has lost these bytes. Ask the operator to restore a backup.',
    );
  }
  if (error instanceof BlobStoreFailed) {
    return new Problem(
      'store-not-available',
      'The store of the images does not answer. Try again later; if it lasts, ask the operator.',
    );
  }
  if (error instanceof ProviderFailed) {
    return new Problem(
      'provider-failed',
      'The identity provider did not answer, or not as it should. Start again from the sign-in page; if it lasts, ask the operator, who finds the reason in the log.',
    );
  }
  if (error instanceof SecretUnreadable) {
    return new Problem(
      'secret-unreadable',
      'The key that secrets were encrypted with is another now, so this one cannot be read. Ask the operator to restore it; else an administrator enters the provider anew, or removes the second factor.',
    );
  }
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  if ('code' in error && error.code === 'FST_ERR_CTP_INVALID_JSON_BODY')
    return new Problem('malformed-request', UNREADABLE_JSON);
  const status = Number(error.statusCode);
  switch (status) {
    case 413:
      return new Problem('body-too-large', sentence(error.message));
    case 415:
      return new Problem(
        'unsupported-media-type',
        'Send JSON as application/json, and images as multipart/form-data to their own address.',
      );
    default:
      // Whatever else the framework finds fault with lies in the request.
      return status >= 400 && status < 500
        ? new Problem('malformed-request', sentence(error.message))
        : undefined;
  }
}
