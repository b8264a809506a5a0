import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../casework/refusals/refusal.ts';
import { BlobMissing } from '../../platform/blobs/blob-store.ts';
import { PROBLEMS, problemType } from './catalogue.ts';
import { Problem } from './problem.ts';

/**
 * Answers whatever a request ended with as a problem document (RFC 9457). What is not foreseen is logged and
 * answered blankly, with nothing but the id of the request to ask about.
 */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = foreseen(error);
  if (problem === undefined || error instanceof BlobMissing)
    request.log.error({ err: error }, 'request failed');
  const { code, message, facts } =
    problem ??
    new Problem(
      'internal-error',
      'The service failed. Name the request id when you ask the operator about it.',
    );
  const { status, title } = PROBLEMS[code];
  const document = {
    type: problemType(code),
    title,
    status,
    detail: message,
    instance: `urn:uuid:${request.id}`,
    ...facts,
  };
  return reply
    .code(status)
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
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  switch (error.statusCode) {
    case 413:
      return new Problem('body-too-large', `${error.message}.`);
    case 415:
      return new Problem(
        'unsupported-media-type',
        'Send JSON as application/json, and images as multipart/form-data to their own address.',
      );
    case 400:
      return new Problem('malformed-request', `${error.message}.`);
    default:
      return undefined;
  }
}
