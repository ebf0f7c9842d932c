import type { Connect, Plugin } from 'vite';
import type { Server } from 'node:http';
import { HUB_URL } from '../src/contracts/hubUrl.ts';
import { MockHub } from './mockHub.ts';

/** Serves invented stores in place of the hub. Only `vite --mode mock` loads it; no bundle contains it. */
export function mockHub(): Plugin {
  const attach = (server: { httpServer: unknown; middlewares: Connect.Server }) => {
    const hub = new MockHub(Number(process.env['MOCK_STORES'] ?? 12), Number(process.env['MOCK_CHAINS'] ?? 1));
    server.middlewares.use((request, response, next) => {
      const answer = hub.answer(request.url ?? '/');
      if (answer === undefined) {
        next();
        return;
      }
      response.statusCode = answer.status;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer.body));
    });
    (server.httpServer as Server).on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith(HUB_URL) === true) {
        hub.signalR.upgrade(request, socket, head);
      }
    });
  };
  return { name: 'storetracking-mock', configureServer: attach, configurePreviewServer: attach };
}
