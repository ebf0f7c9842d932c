import { WebSocket, WebSocketServer } from 'ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const END = '\x1e';

/** What a client invoked. */
interface Invocation {
  readonly type: number;
  readonly invocationId?: string;
  readonly target?: string;
  readonly arguments?: readonly unknown[];
  readonly result?: unknown;
}

/** The other end of one connection. */
export interface Client {
  readonly isOpen: boolean;
  /** Calls the page and returns its answer; never, where the page is gone. */
  send(target: string, message: unknown): Promise<unknown>;
}

/** As much of SignalR's JSON protocol as the pages use. */
export class MockSignalR {
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #invoke: (client: Client, target: string, argument: unknown) => unknown;
  readonly #gone: (client: Client) => void;

  constructor(invoke: (client: Client, target: string, argument: unknown) => unknown, gone: (client: Client) => void) {
    this.#invoke = invoke;
    this.#gone = gone;
  }

  /** The answer to a client that asks how it may connect. */
  static readonly negotiation = {
    negotiateVersion: 1,
    connectionId: 'mock',
    connectionToken: 'mock',
    availableTransports: [{ transport: 'WebSockets', transferFormats: ['Text'] }],
  };

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => this.#serve(webSocket));
  }

  #serve(socket: WebSocket): void {
    const send = (message: unknown) => socket.send(JSON.stringify(message) + END);
    const answers = new Map<string | undefined, (result: unknown) => void>();
    let calls = 0;
    const client: Client = {
      get isOpen() {
        return socket.readyState === WebSocket.OPEN;
      },
      send: (target, message) =>
        new Promise((resolve) => {
          const invocationId = `push-${++calls}`;
          answers.set(invocationId, resolve);
          send({ type: 1, invocationId, target, arguments: [message] });
        }),
    };
    const ping = setInterval(() => send({ type: 6 }), 10_000);
    socket.on('close', () => {
      clearInterval(ping);
      this.#gone(client);
    });
    socket.on('message', (data: Buffer) => {
      for (const part of data.toString().split(END).filter((text) => text !== '')) {
        const message = JSON.parse(part) as Invocation & { protocol?: string };
        if (message.protocol !== undefined) {
          send({});
        } else if (message.type === 3) {
          answers.get(message.invocationId)?.(message.result);
          answers.delete(message.invocationId);
        } else if (message.type === 1 && message.target !== undefined) {
          const result = this.#invoke(client, message.target, message.arguments?.[0]);
          const answer = result === undefined ? { error: `${message.target} found nothing.` } : { result };
          send({ type: 3, invocationId: message.invocationId, ...answer });
        }
      }
    });
  }
}
