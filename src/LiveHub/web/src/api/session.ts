import { useSyncExternalStore } from 'react';
import type { Session } from '../contracts/contracts.g';
import { Resource, type ResourceState } from './resource';
import { toSignIn } from './signIn';

const session = new Resource<Session>('/api/session');

/** Who looks at this page, and what that may see. */
export function useSession(): ResourceState<Session> {
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}

/** Ends the session, and shows where the next one begins. */
export async function signOut(): Promise<void> {
  await fetch('/api/session', { method: 'DELETE' });
  toSignIn();
}
