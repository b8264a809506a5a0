import { createHash } from 'node:crypto';
import { BreechlinkProblem, ConnectionLost } from '../../client/index.ts';
import type { BreechlinkClient, Image } from '../../client/index.ts';

/** The service's store has lost an original: a finding, where any other problem ends the verification. */
const BYTES_MISSING = 'urn:breechlink:problem:bytes-missing';

/** An original that is not what the record says. */
export interface Fault {
  readonly imageId: string;
  readonly fileName: string;
  readonly expected: string;
  /** SHA-256 of what came; absent when nothing came. */
  readonly received?: string;
  readonly detail: string;
}

/** Downloads an original and compares its SHA-256 with the record; undefined when they agree. */
export async function checkOriginal(
  client: BreechlinkClient,
  { id: imageId, fileName, sha256: expected }: Image,
): Promise<Fault | undefined> {
  try {
    const received = await hashOriginal(client, imageId);
    if (received === expected) return undefined;
    return { imageId, fileName, expected, received, detail: 'The bytes are not those that were taken in.' };
  } catch (error) {
    if (!(error instanceof BreechlinkProblem) || error.type !== BYTES_MISSING) throw error;
    return { imageId, fileName, expected, detail: error.detail };
  }
}

async function hashOriginal(client: BreechlinkClient, imageId: string): Promise<string> {
  const { url, body } = await client.download('/v1/images/{imageId}/original', { path: { imageId } });
  const hash = createHash('sha256');
  try {
    for await (const chunk of body ?? []) hash.update(chunk);
  } catch (error) {
    throw error instanceof TypeError ? new ConnectionLost(new URL(url).origin, error) : error;
  }
  return hash.digest('hex');
}
