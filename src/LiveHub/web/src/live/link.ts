import { HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import { HUB_URL, type HubEvents, type HubMethods } from '../contracts/hub';

/** What the live store needs of a connection; tests play it. */
export interface Link {
  readonly isUp: boolean;
  start(): Promise<void>;
  invoke(method: keyof HubMethods, key: string): Promise<unknown>;
  on(event: keyof HubEvents, handler: (message: unknown) => void): void;
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
