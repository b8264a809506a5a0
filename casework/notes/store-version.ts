import type { Queryable } from '../../platform/database/database.ts';

/** Appends a version: a text, or why it shall stand no longer. @throws an Error of the database for one that there is */
export async function storeNoteVersion(
  tx: Queryable,
  noteId: string,
  version: number,
  authorId: string,
  content: { readonly text: string } | { readonly withdrawnBecause: string },
): Promise<void> {
  const { text, withdrawnBecause } = { text: null, withdrawnBecause: null, ...content };
  await tx.query(
    `INSERT INTO note_versions (note_id, version, author, text, withdrawn_because) VALUES ($1, $2, $3, $4, $5)`,
    [noteId, version, authorId, text, withdrawnBecause],
  );
}
