import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import type { LiveClient, LiveServer } from '../contracts/contracts.g';
import { HUB_URL } from '../contracts/hubUrl';

/** What the live store needs of a connection; tests play it. */
export interface Link {
  readonly isUp: boolean;
  start(): Promise<void>;
  /** Ends the connection, which then closes as if it had been lost. */
  stop(): Promise<void>;
  invoke(method: keyof LiveServer, key: string): Promise<unknown>;
  /** Answers a push with the sequence number of the state that it led to. */
  on(event: keyof LiveClient, handler: (message: unknown) => number): void;
  onClose(handler: () => void): void;
}

/**
 * After so long without a word the connection is given up, as when the network went without saying so. The hub sends one at
 * least every five seconds (`LiveHubServices`).
 */
const SILENCE_MS = 15_000;

/** The link to the hub of this page's server. */
export function signalRLink(): Link {
  const hub = new HubConnectionBuilder().withUrl(HUB_URL).configureLogging(LogLevel.Error).build();
  hub.serverTimeoutInMilliseconds = SILENCE_MS;
  return {
    get isUp() {
      return hub.state === HubConnectionState.Connected;
    },
    start: () => hub.start(),
    stop: () => hub.stop(),
    invoke: (method, key) => hub.invoke<unknown>(method, key),
    on: (event, handler) => hub.on(event, handler),
    onClose: (handler) => hub.onclose(handler),
  };
}
