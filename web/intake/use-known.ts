import { useQuery } from '@tanstack/react-query';
import type { Case, Exhibit } from '../../client/index.ts';
import { useSession } from '../session/session.ts';

/** Rows that a list offers; who looks for an older one writes its reference. */
const OFFERED = 200;

/** What there is already of what somebody writes. */
export interface Known {
  readonly cases: readonly Case[];
  /** Exhibits of the case that is written. */
  readonly exhibits: readonly Exhibit[];
  /** The case and the exhibit that the written references name. */
  readonly case: Case | undefined;
  readonly exhibit: Exhibit | undefined;
}

/** @param agencyId whose cases are meant, where that is chosen */
export function useKnown(
  caseReference: string,
  exhibitReference: string,
  agencyId: string | undefined,
): Known {
  const { client } = useSession();
  const { data: newest } = useQuery({
    queryKey: ['cases', 'newest'],
    queryFn: ({ signal }) => client.get('/v1/cases', { query: { limit: OFFERED }, signal }),
  });
  const { data: named } = useQuery({
    queryKey: ['cases', 'named', caseReference],
    queryFn: ({ signal }) => client.get('/v1/cases', { query: { reference: caseReference }, signal }),
    enabled: caseReference !== '',
  });
  const isMeant = (one: Case): boolean => agencyId === undefined || one.agencyId === agencyId;
  const found = named?.cases.find(isMeant);
  const { data: entered } = useQuery({
    queryKey: ['cases', found?.id, 'exhibits'],
    queryFn: ({ signal }) =>
      client.get('/v1/cases/{caseId}/exhibits', {
        path: { caseId: found?.id ?? '' },
        query: { limit: OFFERED },
        signal,
      }),
    enabled: found !== undefined,
  });
  const exhibits = found === undefined ? [] : (entered?.exhibits ?? []);
  return {
    cases: newest?.cases.filter(isMeant) ?? [],
    exhibits,
    case: found,
    exhibit: exhibits.find(({ reference }) => reference === exhibitReference),
  };
}
