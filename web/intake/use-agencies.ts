import { useSession } from '../session/session.ts';

/** The agencies for which cases may be opened, where one of several has to be chosen; else none. */
export function useAgencies(): readonly { readonly id: string; readonly name: string }[] {
  const { me } = useSession();
  const { agencyIds } = me.permitted.find(({ action }) => action === 'cases.create') ?? {};
  const covered = me.agencies.filter(({ id }) => agencyIds?.includes(id) ?? false);
  return covered.length > 1 ? covered : [];
}
