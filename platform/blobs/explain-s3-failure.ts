import { S3ServiceException } from '@aws-sdk/client-s3';

/** What a code of the server, or of the network, says about the configuration. */
const CAUSES: Readonly<Record<string, string>> = {
  NoSuchBucket: 'there is no such bucket (S3_BUCKET)',
  NotFound: 'there is no such bucket (S3_BUCKET)',
  InvalidAccessKeyId: 'it does not know the access key (S3_ACCESS_KEY_ID)',
  SignatureDoesNotMatch: 'it does not accept the secret key (S3_SECRET_ACCESS_KEY)',
  AccessDenied: 'the key may not use the bucket (S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_BUCKET)',
  PermanentRedirect: 'the bucket is in another region (S3_REGION)',
  AuthorizationHeaderMalformed: 'the bucket is in another region (S3_REGION)',
  ENOTFOUND: 'there is no such host (S3_ENDPOINT)',
  EAI_AGAIN: 'its host name cannot be looked up (S3_ENDPOINT)',
  ECONNREFUSED: 'nothing listens there (S3_ENDPOINT)',
  TimeoutError: 'it does not answer in time (S3_ENDPOINT)',
  AbortError: 'it does not answer in time (S3_ENDPOINT)',
};

/** Why a request to an S3 server failed, for an operator: the variable to look at where the error tells, its own words. */
export function explainS3Failure(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(explainS3Failure).join('; ');
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const cause = CAUSES[code] ?? CAUSES[error.name];
  const status = error instanceof S3ServiceException ? `, HTTP ${error.$metadata.httpStatusCode}` : '';
  const words = [error.name, error.message].filter((text) => text !== '' && text !== 'Error').join(': ');
  const variables = 'see S3_ENDPOINT, S3_REGION, S3_BUCKET and the keys';
  return `${cause ?? variables}; ${words}${status}`;
}
