import type { Connect, Plugin } from 'vite';
import type { Server } from 'node:http';
import { HUB_URL } from '../src/contracts/hubUrl.ts';
import { MockHub } from './mockHub.ts';

/** Serves invented stores in place of the hub. Only `vite --mode mock` loads it; no bundle contains it. */
export function mockHub(): Plugin {
  const attach = (server: { httpServer: unknown; middlewares: Connect.Server }) => {
    const hub = new MockHub(Number(process.env['MOCK_STORES'] ?? 12), Number(process.env['MOCK_CHAINS'] ?? 1));
    server.middlewares.use((request, response, next) => {
      const parts: Buffer[] = [];
      const isAnswered = /^\/(api|hub)\//.test(request.url ?? '');
      if (!isAnswered) {
        next();
        return;
      }
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const answer = hub.answer(request.method ?? 'GET', request.url ?? '/', Buffer.concat(parts), request.headers['content-type'] ?? '');
        response.statusCode = answer?.status ?? 404;
        response.setHeader('content-type', answer?.type ?? 'application/json');
        response.end(Buffer.isBuffer(answer?.body) ? answer.body : JSON.stringify(answer?.body ?? null));
      });
    });
    (server.httpServer as Server).on('upgrade', (request, socket, head) => {
      if (request.url?.startsWith(HUB_URL) === true) {
        hub.signalR.upgrade(request, socket, head);
      }
    });
  };
  return { name: 'storetracking-mock', configureServer: attach, configurePreviewServer: attach };
}
