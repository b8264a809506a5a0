import { createContext, useContext } from 'react';
import type { Answer, BreechlinkClient } from '../../client/index.ts';
import type { UploadQueue } from '../intake/upload-queue.ts';

/** Who asks, and what they may do. */
export type Me = Answer<'/v1/me', 'get'>;

/** What the pages of somebody who is signed in work with. */
export interface Session {
  readonly client: BreechlinkClient;
  readonly me: Me;
  readonly uploads: UploadQueue;
  signOut(): Promise<void>;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** @throws Error outside of a session */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('A page asked for the session of nobody.');
  return session;
}
