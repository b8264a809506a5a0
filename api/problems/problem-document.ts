import { PROBLEMS, problemType } from './catalogue.ts';
import type { ProblemCode } from './catalogue.ts';

/** A problem as it is sent (RFC 9457). */
export function problemDocument(code: ProblemCode, detail: string, requestId: string, facts: object = {}) {
  const { status, title } = PROBLEMS[code];
  const type = problemType(code);
  return { type, title, status, detail, instance: `urn:uuid:${requestId}`, ...facts };
}
