import { useSyncExternalStore } from 'react';
import type { MadeToken, NewAccount, NewRole, NewToken, ShownAccount, ShownToken } from '../contracts/contracts.g';
import { type Answer, ask } from './ask';
import { Resource, type ResourceState } from './resource';

const BASE = '/api/access';
const accounts = new Resource<readonly ShownAccount[]>(`${BASE}/accounts`);
const tokens = new Resource<readonly ShownToken[]>(`${BASE}/tokens`);

/** Everybody who can sign in. */
export function useAccounts(): ResourceState<readonly ShownAccount[]> {
  return useSyncExternalStore(accounts.subscribe, accounts.getSnapshot);
}

/** All tokens, without their secrets. */
export function useTokens(): ResourceState<readonly ShownToken[]> {
  return useSyncExternalStore(tokens.subscribe, tokens.getSnapshot);
}

export function addAccount(account: NewAccount): Promise<Answer<undefined>> {
  return change(accounts, ask(`${BASE}/accounts`, 'POST', account, undefined, nothing));
}

export function setRole(name: string, role: NewRole): Promise<Answer<undefined>> {
  return change(accounts, ask(`${BASE}/accounts/${encodeURIComponent(name)}/role`, 'PUT', role, undefined, nothing));
}

export function removeAccount(name: string): Promise<Answer<undefined>> {
  return change(accounts, ask(`${BASE}/accounts/${encodeURIComponent(name)}`, 'DELETE', undefined, undefined, nothing));
}

/** Makes a token; its secret is in this answer alone. */
export function addToken(token: NewToken): Promise<Answer<MadeToken>> {
  return change(tokens, ask(`${BASE}/tokens`, 'POST', token));
}

export function revokeToken(id: string): Promise<Answer<undefined>> {
  return change(tokens, ask(`${BASE}/tokens/${encodeURIComponent(id)}`, 'DELETE', undefined, undefined, nothing));
}

function nothing(): Promise<undefined> {
  return Promise.resolve(undefined);
}

/** Shows what the list has become, whatever became of the change: somebody else may have been faster. */
async function change<T, L>(list: Resource<L>, asked: Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = await asked;
  list.reload();
  return answer;
}
