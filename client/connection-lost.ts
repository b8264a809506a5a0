/** The service could not be reached, or the connection broke, as often as it was tried. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';

  constructor(url: string, cause: Error) {
    super(`The service at ${url} cannot be reached: ${reasonOf(cause)}.`, { cause });
  }
}

/** The innermost reason: outer ones say only that something failed. */
function reasonOf(error: Error): string {
  if (error.cause instanceof Error) return reasonOf(error.cause);
  // Of a name with several addresses, none of which could be reached, the message is empty.
  return error.message === '' && 'code' in error ? String(error.code) : error.message;
}
