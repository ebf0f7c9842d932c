import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Resource } from './resource';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function read(resource: Resource<number[]>) {
  resource.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(0);
  return resource.getSnapshot();
}

describe('a resource', () => {
  it('loads when first read', async () => {
    fetched.mockResolvedValue(Response.json([1]));
    const resource = new Resource<number[]>('/api/x');
    expect(fetched).not.toHaveBeenCalled();
    expect(await read(resource)).toEqual({ status: 'ready', value: [1] });
  });

  it.each([400, 404])('is missing where the server says %i, without further tries', async (status) => {
    fetched.mockResolvedValue(new Response(null, { status }));
    expect(await read(new Resource<number[]>('/api/x'))).toEqual({ status: 'missing' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a dead network', () => Promise.reject(new Error('down')), { kind: 'unreachable' }],
    ['an error status', () => Promise.resolve(new Response('no', { status: 503 })), { kind: 'status', status: 503 }],
    ['an unreadable answer', () => Promise.resolve(new Response('<html>')), { kind: 'unreadable' }],
  ])('says that %s failed it, and tries again', async (_, answer, failure) => {
    fetched.mockImplementationOnce(answer).mockResolvedValue(Response.json([2]));
    const resource = new Resource<number[]>('/api/x');
    expect(await read(resource)).toEqual({ status: 'failed', failure });
    await vi.advanceTimersByTimeAsync(1000);
    expect(resource.getSnapshot()).toEqual({ status: 'ready', value: [2] });
  });

  it('keeps its value when a later load fails', async () => {
    fetched.mockResolvedValueOnce(Response.json([3])).mockRejectedValue(new Error('down'));
    const resource = new Resource<number[]>('/api/x');
    await read(resource);
    resource.reload();
    await vi.advanceTimersByTimeAsync(5000);
    expect(fetched.mock.calls.length).toBeGreaterThan(2);
    expect(resource.getSnapshot()).toEqual({ status: 'ready', value: [3] });
  });

  it('stops trying when nobody reads', async () => {
    fetched.mockRejectedValue(new Error('down'));
    const resource = new Resource<number[]>('/api/x');
    const unsubscribe = resource.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(0);
    unsubscribe();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});
