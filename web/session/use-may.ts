import { useSession } from './session.ts';

/** Whether whoever is signed in may do something for some agency at least; the service decides for each. */
export function useMay(action: string): boolean {
  const { me } = useSession();
  return me.permitted.some((permission) => permission.action === action);
}
