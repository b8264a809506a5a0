import type { RefusalCode } from '../../casework/refusals/refusal.ts';

/** Problems that arise on the HTTP side, before or after casework. */
export type ApiProblemCode =
  | 'unauthorized'
  | 'forbidden'
  | 'foreign-origin'
  | 'provider-failed'
  | 'public-url-missing'
  | 'second-factor-needed'
  | 'secret-unreadable'
  | 'session-needed'
  | 'invalid-request'
  | 'malformed-request'
  | 'malformed-upload'
  | 'file-empty'
  | 'route-not-found'
  | 'method-not-allowed'
  | 'unsupported-media-type'
  | 'request-too-slow'
  | 'body-too-large'
  | 'upload-too-large'
  | 'headers-too-large'
  | 'no-profiles'
  | 'bytes-missing'
  | 'store-not-available'
  | 'not-ready'
  | 'internal-error';

export type ProblemCode = RefusalCode | ApiProblemCode;

/** Status and title of every problem. A code is part of the contract: it never changes its meaning. */
export const PROBLEMS: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  'invalid-request': { status: 400, title: 'The request does not follow the contract' },
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'malformed-upload': { status: 400, title: 'The upload cannot be read' },
  'file-empty': { status: 400, title: 'The file has no bytes' },
  'cursor-unknown': { status: 400, title: 'The page begins after something unknown' },
  'filter-value-unknown': { status: 400, title: 'The filter names something unknown' },
  'sign-in-expired': { status: 400, title: 'The sign-in is over' },
  unauthorized: { status: 401, title: 'A valid token is needed' },
  'sign-in-failed': { status: 401, title: 'The sign-in failed' },
  'code-needed': { status: 401, title: 'A code of the second factor is needed' },
  forbidden: { status: 403, title: 'Your roles do not permit this' },
  'beyond-your-reach': { status: 403, title: 'That reaches beyond your own rights' },
  'code-wrong': { status: 403, title: 'The code is wrong' },
  'foreign-origin': { status: 403, title: 'The request does not come from this service' },
  'password-wrong': { status: 403, title: 'The present password is wrong' },
  'person-not-known': { status: 403, title: 'The provider means nobody here' },
  'provider-refused': { status: 403, title: 'The identity provider refused' },
  'reaches-beyond-provider': { status: 403, title: 'The provider does not sign in this person' },
  'second-factor-needed': { status: 403, title: 'A second factor is needed first' },
  'session-needed': { status: 403, title: 'This is for people who are signed in' },
  'sign-in-too-old': { status: 403, title: 'The sign-in is too old for this' },
  'agency-not-covered': { status: 403, title: 'Your roles do not cover the agency' },
  'agency-not-found': { status: 404, title: 'No such agency' },
  'assignment-not-found': { status: 404, title: 'No such assignment' },
  'identity-provider-not-found': { status: 404, title: 'No such identity provider' },
  'invitation-not-found': { status: 404, title: 'No such invitation' },
  'person-not-found': { status: 404, title: 'No such person' },
  'session-not-found': { status: 404, title: 'No such session' },
  'token-not-found': { status: 404, title: 'No such token' },
  'case-not-found': { status: 404, title: 'No such case' },
  'exhibit-not-found': { status: 404, title: 'No such exhibit' },
  'image-not-found': { status: 404, title: 'No such image' },
  'comparison-not-found': { status: 404, title: 'No such comparison' },
  'job-not-found': { status: 404, title: 'No such job' },
  'search-not-found': { status: 404, title: 'No such search' },
  'watch-not-found': { status: 404, title: 'The exhibit is not watched' },
  'route-not-found': { status: 404, title: 'Nothing is at this address' },
  'method-not-allowed': { status: 405, title: 'The address does not take this method' },
  'request-too-slow': { status: 408, title: 'The request came too slowly' },
  'agency-code-taken': { status: 409, title: 'The code of the agency is taken' },
  'assignment-exists': { status: 409, title: 'The person has that role' },
  'email-taken': { status: 409, title: 'The e-mail address is taken' },
  'no-password': { status: 409, title: 'There is no password' },
  'no-second-factor': { status: 409, title: 'There is no second factor' },
  'person-disabled': { status: 409, title: 'The person is disabled' },
  'second-factor-not-begun': { status: 409, title: 'No second factor is being enrolled' },
  'case-reference-taken': { status: 409, title: 'The case reference is taken' },
  'exhibit-reference-taken': { status: 409, title: 'The exhibit reference is taken' },
  'image-declared-otherwise': { status: 409, title: 'The same bytes are declared otherwise' },
  'preview-not-available': { status: 409, title: 'There is no preview' },
  'no-profiles': { status: 409, title: 'The comparison has no profiles' },
  'job-not-dead': { status: 409, title: 'The job is not dead' },
  'exhibit-not-searchable': { status: 409, title: 'There is nothing to search with' },
  'exhibit-not-evidence': { status: 409, title: 'The exhibit is not evidence' },
  'search-ended': { status: 409, title: 'The search has ended' },
  'search-not-completed': { status: 409, title: 'The search has no result' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'upload-too-large': { status: 413, title: 'The file is too large' },
  'unsupported-media-type': { status: 415, title: 'The media type is not taken here' },
  'agency-needed': { status: 422, title: 'The request must say for which agency' },
  'expiry-not-taken': { status: 422, title: 'The expiry is not taken' },
  'issuer-not-taken': { status: 422, title: 'The issuer is not taken' },
  'password-not-taken': { status: 422, title: 'The password is not taken' },
  'scope-beyond-role': { status: 422, title: 'The scope is beyond the role' },
  'mark-does-not-fit': { status: 422, title: 'The mark does not fit the exhibit' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for another request' },
  'attempt-delayed': { status: 429, title: 'Too many attempts failed' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  'internal-error': { status: 500, title: 'Something went wrong in the service' },
  'bytes-missing': { status: 500, title: 'The bytes of the image are missing' },
  'secret-unreadable': { status: 500, title: 'A kept secret cannot be read' },
  'provider-failed': { status: 502, title: 'The identity provider did not answer as it should' },
  'public-url-missing': { status: 503, title: 'The service does not know its own address' },
  'secrets-key-missing': { status: 503, title: 'The service has no key for secrets' },
  'sign-in-busy': { status: 503, title: 'Too many people sign in at once' },
  'store-not-available': { status: 503, title: 'The store of the images does not answer' },
  'not-ready': { status: 503, title: 'The service is not ready' },
};

/** The `type` of a problem: a stable name, not an address to fetch. */
export function problemType(code: string): string {
  return `urn:breechlink:problem:${code}`;
}
