import type { CustomFetch } from 'openid-client';
import { whyNotSpokenTo } from './issuer.ts';

/** Longest answer of a provider that is read, bytes: metadata, keys and tokens are far shorter. */
const MOST_BYTES = 1024 * 1024;

/**
 * Fetches for the OpenID Connect client: only from where `whyNotSpokenTo` lets it, whatever the provider's metadata
 * says, without following redirects, and no more than a bounded answer.
 */
export function fetchFromProvider(loopbackAllowed: boolean): CustomFetch {
  return async (address, { body, ...options }) => {
    const reason = whyNotSpokenTo(address, loopbackAllowed);
    if (reason !== undefined) throw new Error(`The provider names the address ${address}, but ${reason}.`);
    const sent = body instanceof Uint8Array ? Uint8Array.from(body) : body;
    const response = await fetch(address, { ...options, ...(sent === undefined ? {} : { body: sent }) });
    const { status, statusText, headers } = response;
    const bytes = await readBounded(response);
    // A Response of these statuses may have no body (Fetch standard, "null body status").
    const empty = [101, 103, 204, 205, 304].includes(status);
    return new Response(empty ? null : bytes, { status, statusText, headers });
  };
}

async function readBounded(response: Response): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new Error(`The provider's answer is longer than ${MOST_BYTES} bytes.`);
    chunks.push(Uint8Array.from(chunk));
  }
  return new Blob(chunks);
}
