import type { Ids, Made } from '../ids.ts';

/** What a request of the matrix sends besides its method. */
export interface Sent {
  readonly path: string;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who is about to ask. */
export interface Caller {
  readonly actorId: string;
  readonly token: string;
}

/** A valid request of a route, on the objects that it is given. */
export interface Example {
  readonly send: (on: Ids) => Sent;
  /**
   * What somebody gets who may ask, but for another agency: `hidden`, the same 404 as of what does not exist; `left out`,
   * an answer in which nothing of the other agency is; `refused`, 403, since the request names the agency; `known`, what
   * its own people get, since everybody may know it.
   */
  readonly foreign: 'hidden' | 'left out' | 'refused' | 'known';
  /** Makes what the request uses up; its ids stand in for those of the casework. */
  readonly fresh?: (on: Ids, made: Made, caller: Caller) => Promise<Partial<Ids>>;
  /**
   * What whoever may ask gets: success, or, where that depends on more than rights, such as whose turn it is, any answer
   * but 401, 404 and that the role forbids it.
   */
  readonly permitted: 'succeeds' | 'is answered';
}

export type Examples = Readonly<Record<string, Example>>;

/** About an object of an agency. */
export function about(send: Example['send'], more: Partial<Example> = {}): Example {
  return { send, foreign: 'hidden', permitted: 'succeeds', ...more };
}

/** About whatever there is. */
export function listed(path: string): Example {
  return { send: () => ({ path }), foreign: 'left out', permitted: 'succeeds' };
}

/** Reads an address. */
export function reads(path: (on: Ids) => string, more: Partial<Example> = {}): Example {
  return about((on) => ({ path: path(on) }), more);
}
