import type { ApiProblemCode } from './catalogue.ts';

/** One field of a request that is not as it should be. */
export interface FieldError {
  readonly in: 'body' | 'form' | 'path' | 'query' | 'header';
  /** Name of the field; empty when the whole is meant. */
  readonly field: string;
  readonly message: string;
}

/** A problem that the HTTP side finds. The message is its detail: what is wrong and what to do. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ApiProblemCode;
  /** Further members of the problem document. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: ApiProblemCode, message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}

/** The problem of a request with wrong fields; its detail names each of them. */
export function invalidRequest(errors: readonly FieldError[]): Problem {
  const detail = errors.map(({ field, message }) => `${field === '' ? 'It' : `\`${field}\``} ${message}.`);
  return new Problem('invalid-request', detail.join(' '), { errors });
}
