import type { PoolClient } from 'pg';
import { encodeParameter } from '../values.ts';
import { run } from './run.ts';

/** Statements that are prepared; requests know some hundred. Each is kept by every connection that ran it. */
const MOST_PREPARED = 500;

const names = new Map<string, string>();

/**
 * Runs SQL with parameters as a prepared statement: under row security a short query takes longer to plan than to run,
 * and a connection that ran it before has the plan.
 */
export async function runPrepared<Row>(
  client: PoolClient,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<{ rows: Row[]; rowCount: number }> {
  const name = parameters.length > 0 ? nameOf(text) : undefined;
  if (name === undefined) return run(client, text, parameters);
  const { rows, rowCount } = await client.query({ name, text, values: parameters.map(encodeParameter) });
  return { rows, rowCount: rowCount ?? 0 };
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_PREPARED) return known;
  const name = `member_${names.size}`;
  names.set(text, name);
  return name;
}
