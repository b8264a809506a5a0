import type { Pool, PoolClient, QueryResult } from 'pg';
import { encodeParameter } from '../values.ts';

/** Runs SQL on a connection; of several statements in one text the last one's rows. */
export async function run<Row>(
  client: Pool | PoolClient,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<{ rows: Row[]; rowCount: number }> {
  if (parameters.length > 0) {
    const { rows, rowCount } = await client.query(text, parameters.map(encodeParameter));
    return { rows, rowCount: rowCount ?? 0 };
  }
  // Several statements in one text give an array of results.
  const answer: QueryResult | QueryResult[] = await client.query(text);
  const last = Array.isArray(answer) ? answer.at(-1) : answer;
  return { rows: last?.rows ?? [], rowCount: last?.rowCount ?? 0 };
}
