import type { Queryable } from '../../platform/database/database.ts';
import { isKnownCalibre, isSameCalibre } from '../class-characteristics/calibre.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { SearchFilter } from './filter.ts';

/** Where the values of each free field of a filter come from. */
const SOURCES = {
  agencyIds: `SELECT id::text AS value FROM agencies WHERE id::text = ANY($1::text[])`,
  caseIds: `SELECT id::text AS value FROM cases WHERE id::text = ANY($1::text[])`,
  excludeCaseIds: `SELECT id::text AS value FROM cases WHERE id::text = ANY($1::text[])`,
  instruments: `SELECT DISTINCT instrument AS value FROM images WHERE instrument = ANY($1::text[])`,
  places: `SELECT DISTINCT place AS value FROM cases WHERE place = ANY($1::text[])`,
} as const;

/**
 * Refuses a filter with a value that nothing here has: a slip of the pen would otherwise look like "nothing found".
 *
 * @throws Refusal filter-value-unknown, naming the field and the value
 */
export async function assertFilterValues(db: Queryable, filter: SearchFilter): Promise<void> {
  for (const field of ['agencyIds', 'caseIds', 'excludeCaseIds', 'instruments', 'places'] as const) {
    const wanted = filter[field];
    if (wanted === undefined) continue;
    const { rows } = await db.query<{ value: string }>(SOURCES[field], [wanted]);
    const known = new Set(rows.map(({ value }) => value));
    const unknown = wanted.find((value) => !known.has(value));
    if (unknown !== undefined) throw unknownValue(field, unknown);
  }
  const unheardOf = (filter.calibres ?? []).filter((calibre) => !isKnownCalibre(calibre));
  if (unheardOf.length === 0) return;
  const { rows } = await db.query<{ calibre: string }>(
    `SELECT DISTINCT calibre FROM exhibits WHERE calibre IS NOT NULL`,
  );
  const unknown = unheardOf.find((wanted) => !rows.some(({ calibre }) => isSameCalibre(wanted, calibre)));
  if (unknown !== undefined) throw unknownValue('calibres', unknown);
}

function unknownValue(field: keyof SearchFilter, value: string): Refusal {
  return new Refusal(
    'filter-value-unknown',
    `\`filter.${field}\` names ${JSON.stringify(value)}, which nothing here has. Correct it or leave it out.`,
    { field: `filter.${field}`, value },
  );
}
