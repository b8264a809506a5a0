import { pino } from 'pino';
import type { Logger } from 'pino';
import type { LogLevel } from '../config/config.ts';

export type { Logger } from 'pino';

/** Where a credential may stand in a logged object; pino replaces these values. */
const SECRET_PATHS = ['authorization', 'cookie', 'token', 'password', 'secret', 'secretAccessKey'].flatMap(
  (key) => [key, `*.${key}`, `*.*.${key}`],
);

/**
 * JSON lines on standard error; standard output is left to commands. Ids, states and sizes are logged; evidence
 * (pixels, heights, file names, references) and credentials are not.
 */
export function createLogger(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describeError, err: describeError },
      redact: { paths: SECRET_PATHS, censor: '[withheld]' },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** Only these fields: a database's error may quote a row in others, a client's error its credentials. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return {
    type: error.name,
    message: error.message,
    code: 'code' in error ? error.code : undefined,
    stack: error.stack,
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}
