import type { Queryable } from '../../platform/database/database.ts';
import { isSameCalibre } from '../class-characteristics/calibre.ts';
import type { FiringPinShape, Twist } from '../class-characteristics/class-characteristics.ts';
import type { ExhibitKind, ExhibitOrigin } from '../exhibits/exhibit.ts';

/**
 * Which exhibits a search goes through; what is absent restricts nothing. Several values of one field are
 * alternatives. What an exhibit, its case or its images do not state ("not determined") passes, unless
 * `requireDetermined` is set.
 */
export interface SearchFilter {
  readonly kinds?: readonly ExhibitKind[];
  readonly origins?: readonly ExhibitOrigin[];
  /** Agencies whose exhibits may be candidates. */
  readonly agencyIds?: readonly string[];
  /** As entered; all names of a cartridge count as one. */
  readonly calibres?: readonly string[];
  readonly caseIds?: readonly string[];
  readonly excludeCaseIds?: readonly string[];
  /** Kinds of mark to search by. */
  readonly marks?: readonly string[];
  /** Of any image of the exhibit. */
  readonly instruments?: readonly string[];
  readonly places?: readonly string[];
  /** Days, `YYYY-MM-DD`, both included. */
  readonly occurredFrom?: string;
  readonly occurredTo?: string;
  /** When the exhibit was entered: days or instants, both included; a day ends with its last moment, in UTC. */
  readonly enteredFrom?: string;
  readonly enteredTo?: string;
  readonly numberOfLands?: number;
  readonly twist?: Twist;
  readonly firingPinShape?: FiringPinShape;
  readonly requireDetermined?: boolean;
}

/** SQL that gives the ids of the exhibits that pass, and its parameters; null where nothing is restricted. */
export type EligibleExhibits = {
  readonly sql: (first: number) => string;
  readonly parameters: unknown[];
} | null;

/** Brings a filter to SQL. `sql(n)` names its parameters from $n on. */
export async function eligibleExhibits(tx: Queryable, filter: SearchFilter = {}): Promise<EligibleExhibits> {
  const conditions: [condition: string, value: unknown][] = [];
  const orUnknown = (column: string, condition: string): string =>
    filter.requireDetermined ? condition : `(${column} IS NULL OR ${condition})`;
  const add = (value: unknown, condition: string): void => {
    if (value !== undefined) conditions.push([condition, value]);
  };
  add(filter.kinds, 'e.kind = ANY(?::text[])');
  add(filter.origins, 'e.origin = ANY(?::text[])');
  add(filter.agencyIds, 'e.agency_id = ANY(?::uuid[])');
  add(filter.caseIds, 'e.case_id = ANY(?::uuid[])');
  add(filter.excludeCaseIds, 'e.case_id <> ALL(?::uuid[])');
  add(firstMoment(filter.enteredFrom), `e.created_at >= ?::text::timestamptz`);
  add(lastMoment(filter.enteredTo), `e.created_at <= ?::text::timestamptz`);
  add(filter.numberOfLands, orUnknown('e.number_of_lands', 'e.number_of_lands = ?::integer'));
  add(filter.twist, orUnknown('e.twist', 'e.twist = ?::text'));
  add(filter.firingPinShape, orUnknown('e.firing_pin_shape', 'e.firing_pin_shape = ?::text'));
  if (filter.calibres !== undefined) {
    add(await spellings(tx, filter.calibres), orUnknown('e.calibre', 'e.calibre = ANY(?::text[])'));
  }
  const ofExhibit = conditions.length;
  add(filter.places, orUnknown('k.place', 'k.place = ANY(?::text[])'));
  add(filter.occurredFrom, orUnknown('k.occurred_on', 'k.occurred_on >= ?::date'));
  add(filter.occurredTo, orUnknown('k.occurred_on', 'k.occurred_on <= ?::date'));
  const needsCase = conditions.length > ofExhibit;
  add(
    filter.instruments,
    `EXISTS (SELECT FROM images i WHERE i.exhibit_id = e.id AND i.searchable
             AND ${orUnknown('i.instrument', 'i.instrument = ANY(?::text[])')})`,
  );
  if (conditions.length === 0) return null;
  return {
    parameters: conditions.map(([, value]) => value),
    sql: (first) =>
      `SELECT e.id FROM exhibits e ${needsCase ? 'JOIN cases k ON k.id = e.case_id' : ''} WHERE ` +
      conditions.map(([condition], i) => condition.replace('?', `$${first + i}`)).join(' AND '),
  };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function firstMoment(instant: string | undefined): string | undefined {
  return instant !== undefined && DAY.test(instant) ? `${instant}T00:00:00Z` : instant;
}

/** A day stands for all of it. */
function lastMoment(instant: string | undefined): string | undefined {
  return instant !== undefined && DAY.test(instant) ? `${instant}T23:59:59.999999Z` : instant;
}

/** The names that exhibits have for these calibres. The gallery has few different ones: each is one index look-up. */
async function spellings(tx: Queryable, calibres: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ calibre: string }>(
    `WITH RECURSIVE names AS (
       SELECT min(calibre) AS calibre FROM exhibits
       UNION ALL
       SELECT (SELECT min(e.calibre) FROM exhibits e WHERE e.calibre > names.calibre) FROM names
       WHERE names.calibre IS NOT NULL)
     SELECT calibre FROM names WHERE calibre IS NOT NULL`,
  );
  return rows
    .map((row) => row.calibre)
    .filter((name) => calibres.some((calibre) => isSameCalibre(calibre, name)));
}
