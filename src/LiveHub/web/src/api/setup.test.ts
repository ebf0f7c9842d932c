import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, SetupApi } from './setup';

const fetched = vi.fn<typeof fetch>();
const api = new SetupApi('main street');

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
});

afterEach(() => vi.unstubAllGlobals());

describe('a question about the set-up', () => {
  it('goes to the store’s own address', async () => {
    fetched.mockResolvedValue(Response.json({ changes: [] }));
    expect(await api.changes(4, 2)).toEqual({ status: 'ok', value: { changes: [] } });
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/stores/main%20street/setup/versions/4/changes?since=2');
    expect(api.pictureUrl('ground', 3)).toBe('/api/stores/main%20street/setup/plans/ground?version=3');
  });

  it('hands on the server’s words when it is refused', async () => {
    fetched.mockResolvedValue(Response.json({ status: 409, detail: 'Version 5 is newer.', version: 5 }, { status: 409, headers: { 'content-type': 'application/problem+json' } }));
    expect(await createStore({ id: 'a', name: 'A' })).toEqual({
      status: 'refused', refusal: { status: 409, detail: 'Version 5 is newer.', version: 5 },
    });
  });

  it.each([
    ['a dead network', () => Promise.reject(new Error('down')), { kind: 'unreachable' }],
    ['an error without words', () => Promise.resolve(new Response('no', { status: 502 })), { kind: 'status', status: 502 }],
    ['an answer that is no JSON', () => Promise.resolve(new Response('<html>')), { kind: 'unreadable' }],
  ])('fails with %s', async (_, answer, failure) => {
    fetched.mockImplementation(answer);
    expect(await api.load()).toEqual({ status: 'failed', failure });
  });

  it('sends a picture as what it is', async () => {
    fetched.mockResolvedValue(Response.json({ file: 'upload:1' }));
    const picture = new Blob(['x'], { type: 'image/png' });
    await api.uploadPicture('ground', picture);
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'PUT', body: picture, headers: { 'content-type': 'image/png' } });
  });
});
