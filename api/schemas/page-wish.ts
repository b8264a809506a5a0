import type { Static } from 'typebox';
import type { PageWish } from '../../casework/paging.ts';
import { DEFAULT_PAGE_LIMIT } from './common.ts';
import type { PageQuery } from './common.ts';

/** The page that a query asks for. */
export function pageWish({ limit = DEFAULT_PAGE_LIMIT, after }: Static<typeof PageQuery>): PageWish {
  return after === undefined ? { limit } : { limit, after };
}
