/** Why casework declines a request. The codes are part of the public contract and never change their meaning. */
export type RefusalCode =
  | 'agency-not-found'
  | 'agency-not-covered'
  | 'agency-needed'
  | 'case-not-found'
  | 'exhibit-not-found'
  | 'image-not-found'
  | 'comparison-not-found'
  | 'job-not-found'
  | 'search-not-found'
  | 'watch-not-found'
  | 'cursor-unknown'
  | 'case-reference-taken'
  | 'exhibit-reference-taken'
  | 'mark-does-not-fit'
  | 'image-declared-otherwise'
  | 'preview-not-available'
  | 'job-not-dead'
  | 'filter-value-unknown'
  | 'exhibit-not-searchable'
  | 'exhibit-not-evidence'
  | 'search-ended'
  | 'search-not-completed'
  | 'idempotency-key-reused'
  | 'agency-code-taken'
  | 'assignment-exists'
  | 'assignment-not-found'
  | 'attempt-delayed'
  | 'beyond-your-reach'
  | 'code-needed'
  | 'code-wrong'
  | 'email-taken'
  | 'expiry-not-taken'
  | 'identity-provider-not-found'
  | 'invitation-not-found'
  | 'issuer-not-taken'
  | 'no-password'
  | 'no-second-factor'
  | 'password-not-taken'
  | 'password-wrong'
  | 'person-disabled'
  | 'person-not-found'
  | 'person-not-known'
  | 'provider-refused'
  | 'reaches-beyond-provider'
  | 'scope-beyond-role'
  | 'second-factor-not-begun'
  | 'secrets-key-missing'
  | 'session-not-found'
  | 'sign-in-busy'
  | 'sign-in-expired'
  | 'sign-in-failed'
  | 'sign-in-too-old'
  | 'token-not-found';

/**
 * A request that casework declines. The message is for the person who asked: what is wrong and what to do.
 * `facts` names what a program needs to go on, e.g. the id of the image that stands in the way.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, message: string, facts: Readonly<Record<string, string>> = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}
