/** What the thread is started with. */
export interface ThreadStart {
  /** Folder of the database, or `memory://`. */
  location: string;
}

/** One statement with parameters, or any number without. */
export interface ThreadRequest {
  id: number;
  text: string;
  parameters: (string | null)[];
}

/** Rows as PostgreSQL's own text, so that both sides of the adapter read values with the same code. */
export interface RawResult {
  columns: { name: string; typeId: number }[];
  rows: (string | null)[][];
  rowCount: number;
}

/** The fields of PostgreSQL's error that a caller may act on. */
export interface RawError {
  message: string;
  fields: Record<string, string>;
}

export type ThreadMessage =
  | { kind: 'ready' }
  | { kind: 'closed' }
  | { kind: 'result'; id: number; result: RawResult }
  | { kind: 'error'; id: number; error: RawError }
  | { kind: 'notification'; channel: string; payload: string };
