import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerOnce } from '../../casework/idempotency/answer-once.ts';
import type { Answer } from '../../casework/idempotency/answer-once.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { originOf } from '../authentication/authenticate.ts';

/**
 * Runs the change that a POST asks for in one transaction. With an Idempotency-Key header a repeat is given the
 * first answer and changes nothing; a request that failed changed nothing and may be repeated under its key.
 *
 * @param content what the request asks for besides its method and address, as JSON values
 */
export async function idempotent<Body extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  content: unknown,
  work: (tx: Queryable) => Promise<Answer<Body>>,
): Promise<Answer<Body>> {
  const key = request.headers['idempotency-key'];
  // The schema of the headers lets one value through.
  if (typeof key !== 'string') return request.database.transaction(work);
  const { actorId } = originOf(request);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, content]))
    .digest('hex');
  const { replayed, ...answer } = await request.database.transaction((tx) =>
    answerOnce(tx, { actorId, key, fingerprint }, () => work(tx)),
  );
  if (replayed) reply.header('idempotency-replayed', 'true');
  return answer;
}
