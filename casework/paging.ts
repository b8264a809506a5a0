import { Refusal } from './refusals/refusal.ts';

/** Which part of a list is wanted: `limit` rows after the row with the id `after`. */
export interface PageWish {
  readonly limit: number;
  readonly after?: string;
}

/** Part of a list; `next` is the id to go on after, absent on the last page. */
export interface Page<Row> {
  readonly rows: Row[];
  readonly next: string | undefined;
}

/** Makes a page of rows that were fetched with one more than the limit. */
export function toPage<Row extends { readonly id: string }>(rows: readonly Row[], limit: number): Page<Row> {
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? page.at(-1)?.id : undefined };
}

/** The refusal for a page that shall begin after something that is not in the list. */
export function cursorUnknown(after: string): Refusal {
  return new Refusal(
    'cursor-unknown',
    `Nothing in this list has the id ${after}. Pass the \`next\` of the page before as \`after\`.`,
  );
}
