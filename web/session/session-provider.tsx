import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { BreechlinkClient, BreechlinkProblem } from '../../client/index.ts';
import { UploadQueue } from '../intake/upload-queue.ts';
import { forgetToken, keptToken } from './kept-token.ts';
import { queriesOf } from './queries.ts';
import { SecondFactorPage } from './second-factor-page.tsx';
import { SessionContext } from './session.ts';
import type { Session } from './session.ts';
import { SignInPage } from './sign-in-page.tsx';

/** Not known yet; nobody, who may have been somebody; or somebody. */
type Way =
  | { readonly is: 'unknown' }
  | { readonly is: 'closed'; readonly ended: boolean; readonly trouble?: Error }
  | { readonly is: 'open'; readonly session: Omit<Session, 'signOut'> };

/** Shows the pages to whoever is signed in, and the way in to everybody else. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [way, setWay] = useState<Way>({ is: 'unknown' });
  const [queries] = useState(() => queriesOf(() => setWay({ is: 'closed', ended: true })));
  const enter = (): Promise<void> => findWay().then(setWay);
  useEffect(() => void findWay().then(setWay), []);

  if (way.is === 'unknown') return null;
  if (way.is === 'closed') {
    return (
      <QueryClientProvider client={queries}>
        <SignInPage ended={way.ended} trouble={way.trouble} onSignedIn={enter} />
      </QueryClientProvider>
    );
  }
  const signOut = async (): Promise<void> => {
    await leave(way.session);
    queries.clear();
    setWay({ is: 'closed', ended: false });
  };
  return (
    <QueryClientProvider client={queries}>
      <SessionContext value={{ ...way.session, signOut }}>
        {way.session.me.secondFactorMissing ? <SecondFactorPage onGiven={enter} /> : children}
      </SessionContext>
    </QueryClientProvider>
  );
}

/** Asks the service who is there: by the token of this tab, or by the cookie of a session. */
async function findWay(): Promise<Way> {
  const token = keptToken();
  const client = new BreechlinkClient({ url: location.origin, ...(token !== undefined && { token }) });
  try {
    const me = await client.get('/v1/me');
    return { is: 'open', session: { client, me, uploads: new UploadQueue(client) } };
  } catch (error) {
    if (error instanceof BreechlinkProblem && error.status === 401) {
      forgetToken();
      return { is: 'closed', ended: false };
    }
    return { is: 'closed', ended: false, trouble: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** A token is forgotten; a session of the service ends there, or by itself where that cannot be reached. */
async function leave({ client, me: { session } }: Omit<Session, 'signOut'>): Promise<void> {
  forgetToken();
  if (session === undefined) return;
  await client.delete('/v1/sessions/{sessionId}', { path: { sessionId: session.id } }).catch(() => undefined);
}
