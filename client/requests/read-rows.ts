import type { Values } from './address-of.ts';

/** Reads page after page, each when its rows are wanted. */
export async function* readRows(
  query: Values,
  readPage: (query: Values) => Promise<unknown>,
): AsyncIterable<unknown> {
  for (let after: string | undefined; ;) {
    const page = await readPage(after === undefined ? query : { ...query, after });
    if (typeof page !== 'object' || page === null) return;
    // A page has one list, by the name of what it holds.
    yield* Object.values(page).find((value) => Array.isArray(value)) ?? [];
    if (!('next' in page) || typeof page.next !== 'string') return;
    after = page.next;
  }
}
