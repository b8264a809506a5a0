import { parseArgs } from 'node:util';

const USAGE =
  'npm run bench:load -- [--rate R] [--seconds S] [--exhibits N] [--json]   ' +
  '(servers are named by TEST_DATABASE_URL and TEST_REDIS_URL, or DATABASE_URL and REDIS_URL)';

export interface Options {
  /** Requests a second. */
  readonly rate: number;
  /** How long is measured. */
  readonly seconds: number;
  /** Exhibits in the gallery. */
  readonly exhibits: number;
  readonly json: boolean;
}

/** Reads the words behind the command. @throws Error that says what is wrong and how it is used */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      rate: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '60' },
      exhibits: { type: 'string', default: '10000' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    rate: wholeNumber(values.rate, '--rate', 1),
    seconds: wholeNumber(values.seconds, '--seconds', 1),
    exhibits: wholeNumber(values.exhibits, '--exhibits', 100),
    json: values.json,
  };
}

function wholeNumber(text: string, name: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`${name} is a whole number of at least ${least}. Usage: ${USAGE}`);
}
