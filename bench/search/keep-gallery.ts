import type { Database } from '../../platform/database/database.ts';
import { parseVector } from '../../casework/signatures/vector-text.ts';
import type { FilledGallery, Question } from './fill-gallery.ts';

/** Writes the questions and their exact answers into the database, which is to be used again. */
export async function keepGallery(db: Database, { questions, rowsPerSecond }: FilledGallery): Promise<void> {
  await db.query(
    `CREATE TABLE bench_questions (number integer PRIMARY KEY, exhibit_id uuid NOT NULL, mates uuid[] NOT NULL,
                                   exact uuid[] NOT NULL, rows_per_second double precision NOT NULL)`,
  );
  await db.transaction(async (tx) => {
    for (const [number, { exhibitId, mates, exact }] of questions.entries()) {
      await tx.query(`INSERT INTO bench_questions VALUES ($1, $2, $3, $4, $5)`, [
        number,
        exhibitId,
        mates,
        exact,
        rowsPerSecond,
      ]);
    }
  });
}

/** The gallery that was kept in the database; undefined in a new one. */
export async function readKeptGallery(db: Database): Promise<FilledGallery | undefined> {
  const { rows: there } = await db.query<{ kept: boolean }>(
    `SELECT to_regclass('bench_questions') IS NOT NULL AS kept`,
  );
  if (there[0]?.kept !== true) return undefined;
  const { rows } = await db.query<Omit<Question, 'signature'> & { signature: string; rowsPerSecond: number }>(
    `SELECT q.exhibit_id AS "exhibitId", mates, exact, rows_per_second AS "rowsPerSecond", s.embedding AS signature
     FROM bench_questions q JOIN signatures s USING (exhibit_id) ORDER BY number`,
  );
  return {
    questions: rows.map(({ signature, ...row }) => ({ ...row, signature: parseVector(signature) })),
    rowsPerSecond: rows[0]?.rowsPerSecond ?? 0,
  };
}
