import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { BreechlinkClient, BreechlinkProblem } from '../../client/index.ts';
import { UploadQueue } from '../intake/upload-queue.ts';
import { SignInPage } from './sign-in-page.tsx';

/** The token outlives a reload of the page, never the tab. */
const KEPT_AS = 'breechlink.token';

interface Session {
  readonly client: BreechlinkClient;
  readonly uploads: UploadQueue;
  signOut(): void;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** Shows the pages to whoever is signed in, and the way in to everybody else. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [token, setToken] = useState(() => sessionStorage.getItem(KEPT_AS));
  const [ended, setEnded] = useState(false);
  const signed = useMemo(() => {
    if (token === null) return undefined;
    const signOut = (): void => {
      sessionStorage.removeItem(KEPT_AS);
      setToken(null);
    };
    const client = new BreechlinkClient({ url: location.origin, token });
    const queries = queriesOf(() => {
      setEnded(true);
      signOut();
    });
    return { queries, session: { client, uploads: new UploadQueue(client), signOut } };
  }, [token]);
  if (signed === undefined) {
    const enter = (fresh: string): void => {
      sessionStorage.setItem(KEPT_AS, fresh);
      setEnded(false);
      setToken(fresh);
    };
    return <SignInPage ended={ended} onEnter={enter} />;
  }
  return (
    <SessionContext value={signed.session}>
      <QueryClientProvider client={signed.queries}>{children}</QueryClientProvider>
    </SessionContext>
  );
}

/** @throws Error outside of a session */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('A page asked for the session of nobody.');
  return session;
}

/** Answers are kept for this session only. @param onRefused told when the token holds no longer */
function queriesOf(onRefused: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof BreechlinkProblem && error.status === 401) onRefused();
      },
    }),
    // The client has tried again by itself where that makes sense.
    defaultOptions: { queries: { retry: false, staleTime: 5_000 }, mutations: { retry: false } },
  });
}
