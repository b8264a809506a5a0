import { parseArgs } from 'node:util';

export const USAGE =
  'npm run bench:search -- --size N [--embedded] [--questions Q] [--with-hnsw] [--keep NAME] [--json]   ' +
  '(a server is named by TEST_DATABASE_URL or DATABASE_URL)';

export interface Options {
  /** Exhibits in the gallery. */
  readonly size: number;
  readonly embedded: boolean;
  /** Questioned exhibits, each with a mate at every cosine. */
  readonly questions: number;
  /** HNSW also where building it takes long. */
  readonly withHnsw: boolean;
  /** The database is kept under this name, and filled only where it is not there yet. */
  readonly keep: string | undefined;
  readonly json: boolean;
}

/** Reads the words behind the command. @throws Error that says what is wrong and how it is used */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string' },
      embedded: { type: 'boolean', default: false },
      questions: { type: 'string', default: '40' },
      'with-hnsw': { type: 'boolean', default: false },
      keep: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.keep !== undefined && (values.embedded || !/^[a-z0-9_]{1,40}$/.test(values.keep))) {
    throw new Error(`--keep is a name of a-z, 0-9 and _, of a server's database. Usage: ${USAGE}`);
  }
  return {
    size: wholeNumber(values.size, '--size', 100),
    embedded: values.embedded,
    questions: wholeNumber(values.questions, '--questions', 1),
    withHnsw: values['with-hnsw'],
    keep: values.keep,
    json: values.json,
  };
}

function wholeNumber(text: string | undefined, name: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`${name} is a whole number of at least ${least}. Usage: ${USAGE}`);
}
