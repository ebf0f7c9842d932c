import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import type { LiveClient, LiveServer } from '../contracts/contracts.g';
import { HUB_URL } from '../contracts/hubUrl';

/** What the live store needs of a connection; tests play it. */
export interface Link {
  readonly isUp: boolean;
  start(): Promise<void>;
  invoke(method: keyof LiveServer, key: string): Promise<unknown>;
  /** Answers a push with the sequence number of the state that it led to. */
  on(event: keyof LiveClient, handler: (message: unknown) => number): void;
  onClose(handler: () => void): void;
}

/** The link to the hub of this page's server. */
export function signalRLink(): Link {
  const hub = new HubConnectionBuilder().withUrl(HUB_URL).configureLogging(LogLevel.Error).build();
  return {
    get isUp() {
      return hub.state === HubConnectionState.Connected;
    },
    start: () => hub.start(),
    invoke: (method, key) => hub.invoke<unknown>(method, key),
    on: (event, handler) => hub.on(event, handler),
    onClose: (handler) => hub.onclose(handler),
  };
}
