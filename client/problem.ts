import type { ProblemDocument } from './contract/resources.ts';

/** A problem document; its `type` is `about:blank` where the answer was none, e.g. that of a proxy (RFC 9457). */
interface Facts {
  readonly type: ProblemDocument['type'] | 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly [further: string]: unknown;
}

/** The service answered that it cannot do what was asked. The message says what is wrong and what to do. */
export class BreechlinkProblem extends Error {
  override readonly name = 'BreechlinkProblem';
  /** Stable name of the problem. */
  readonly type: Facts['type'];
  readonly title: string;
  /** HTTP status. */
  readonly status: number;
  readonly detail: string;
  /** The whole document: further members name what a program needs, e.g. `errors` with each wrong field. */
  readonly document: Facts;

  constructor(document: Facts) {
    super(document.detail);
    this.type = document.type;
    this.title = document.title;
    this.status = document.status;
    this.detail = document.detail;
    this.document = document;
  }
}

/** The problem that an answer is about. */
export function problemOf(status: number, text: string): BreechlinkProblem {
  const document = parse(text);
  if (isProblem(document)) return new BreechlinkProblem(document);
  return new BreechlinkProblem({
    type: 'about:blank',
    title: 'The answer is not from the service',
    status,
    detail: `The address answered ${status} without saying why. Is it that of the service?`,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is Facts {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'title' in value &&
    typeof value.title === 'string' &&
    'status' in value &&
    typeof value.status === 'number' &&
    'detail' in value &&
    typeof value.detail === 'string'
  );
}
