import type { Answer } from '../api/api-under-test.ts';

/** The id in an answer to something that was made. @throws Error that says why it was not */
export function idOf({ status, body }: Answer): string {
  if (status >= 300) throw new Error(JSON.stringify(body));
  return String(body.id);
}
