import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LINGER_MS, RESET_PATIENCE_MS } from './feed';
import { LiveStore } from './liveStore';
import { FakeLink } from './testing/fakeLink';
import { STORE, storeDelta } from './testing/states';

let link: FakeLink;
let live: LiveStore;
let frames: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  link = new FakeLink();
  frames = [];
  live = new LiveStore(link, (callback) => frames.push(callback));
});

afterEach(() => vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

function frame(): void {
  frames.splice(0).forEach((callback) => callback());
}

/** Starts, watches the store and answers with its snapshot; returns the listener. */
async function watching() {
  const listener = vi.fn();
  live.start();
  await settle();
  const unsubscribe = live.store(STORE.store).subscribe(listener);
  link.last.answer(STORE);
  await settle();
  frame();
  return { listener, unsubscribe, shown: () => live.store(STORE.store).getSnapshot().value };
}

describe('a watched store', () => {
  it('shows its snapshot', async () => {
    const { shown } = await watching();
    expect(link.calls.map(({ method, key }) => [method, key])).toEqual([['WatchStore', 'main-street']]);
    expect(shown()?.occupancy).toBe(2);
  });

  it('renders once per frame however many differences come', async () => {
    const { listener, shown } = await watching();
    listener.mockClear();
    for (let i = 0; i < 20; i++) {
      link.push('StoreChanged', storeDelta({ from: 10 + i, to: 11 + i, occupancy: i }));
    }
    expect(listener).not.toHaveBeenCalled();
    frame();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(shown()?.occupancy).toBe(19);
    expect(frames).toHaveLength(0);
  });

  it('answers each push with the sequence number that it led to', async () => {
    await watching();
    expect(link.push('StoreChanged', storeDelta())).toBe(11);
    expect(link.push('StoreReset', { ...STORE, sequence: 40 })).toBe(40);
  });

  it.each([
    ['a later state', { from: 12, to: 13 }],
    ['another epoch, even if it leads to the same number', { epoch: 8, from: 9, to: 10 }],
  ])('asks for a reset by its answer when a difference follows %s', async (_, parts) => {
    const { shown } = await watching();
    expect(link.push('StoreChanged', storeDelta(parts))).toBe(-1);
    expect(link.push('StoreReset', { ...STORE, sequence: 20, occupancy: 4 })).toBe(20);
    expect(link.push('StoreChanged', storeDelta({ from: 20, to: 21 }))).toBe(21);
    frame();
    expect(shown()).toMatchObject({ sequence: 21, occupancy: 4 });
    await vi.advanceTimersByTimeAsync(RESET_PATIENCE_MS);
    expect(link.calls).toHaveLength(1);
  });

  it('watches again when no reset follows a gap', async () => {
    await watching();
    link.push('StoreChanged', storeDelta({ from: 12, to: 13 }));
    await vi.advanceTimersByTimeAsync(RESET_PATIENCE_MS - 1);
    expect(link.calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(link.calls).toHaveLength(2);
    expect(link.last).toMatchObject({ method: 'WatchStore', key: 'main-street' });
  });

  it('takes a reset for newer than a snapshot that is under way', async () => {
    live.start();
    await settle();
    live.store(STORE.store).subscribe(() => undefined);
    expect(link.push('StoreChanged', storeDelta())).toBe(-1);
    link.push('StoreReset', { ...STORE, sequence: 12, occupancy: 8 });
    link.last.answer(STORE);
    await settle();
    frame();
    expect(live.store(STORE.store).getSnapshot().value).toMatchObject({ sequence: 12, occupancy: 8 });
  });

  it('starts over when the server resets it', async () => {
    const { shown } = await watching();
    link.push('StoreReset', { ...STORE, epoch: 8, sequence: 1, occupancy: 9 });
    link.push('StoreChanged', storeDelta({ epoch: 8, from: 1, to: 2, entries: 6 }));
    frame();
    expect(shown()).toMatchObject({ epoch: 8, sequence: 2, occupancy: 9, entries: 6 });
    expect(link.calls).toHaveLength(1);
  });

  it('ignores messages that are garbage or about others', async () => {
    const { shown, listener } = await watching();
    listener.mockClear();
    for (const message of [null, 'NaN', {}, storeDelta({ store: 'elsewhere', from: 99 })]) {
      expect(link.push('StoreChanged', message)).toBe(-1);
      expect(link.push('StoreReset', message)).toBe(-1);
    }
    expect(frames).toHaveLength(0);
    expect(listener).not.toHaveBeenCalled();
    expect(shown()?.sequence).toBe(10);
  });

  it('says why the server refused it, and asks again', async () => {
    live.start();
    await settle();
    live.store(STORE.store).subscribe(() => undefined);
    link.last.refuse('No store is called main-street.');
    await settle();
    frame();
    expect(live.store(STORE.store).getSnapshot()).toEqual({ value: undefined, error: 'No store is called main-street.' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(link.calls).toHaveLength(2);
  });

  it('is let go a while after its last reader left', async () => {
    const { unsubscribe, shown } = await watching();
    unsubscribe();
    await vi.advanceTimersByTimeAsync(LINGER_MS - 1);
    expect(link.last.method).toBe('WatchStore');
    await vi.advanceTimersByTimeAsync(1);
    expect(link.last).toMatchObject({ method: 'UnwatchStore', key: 'main-street' });
    frame();
    expect(shown()).toBeUndefined();
  });

  it('stays open when a reader returns in time', async () => {
    const { unsubscribe } = await watching();
    unsubscribe();
    live.store(STORE.store).subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(10 * LINGER_MS);
    expect(link.calls).toHaveLength(1);
  });
});

describe('the connection', () => {
  it('tries for ever, at last every quarter of a minute', async () => {
    link.reachable = false;
    live.start();
    await vi.advanceTimersByTimeAsync(600_000);
    const after = link.starts;
    expect(after).toBeGreaterThan(30);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(link.starts - after).toBeGreaterThanOrEqual(3);
    expect(link.starts - after).toBeLessThanOrEqual(6);
    frame();
    expect(live.connection.getSnapshot().phase).toBe('lost');
  });

  it('keeps the numbers while it is lost and asks for new ones when it is back', async () => {
    const { shown } = await watching();
    link.cut();
    frame();
    expect(live.connection.getSnapshot()).toMatchObject({ phase: 'lost', since: 0 });
    expect(shown()?.occupancy).toBe(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(link.calls.map(({ method }) => method)).toEqual(['WatchStore', 'WatchStore']);
    link.last.answer({ ...STORE, sequence: 1, epoch: 9, occupancy: 6 });
    await settle();
    frame();
    expect(live.connection.getSnapshot().phase).toBe('connected');
    expect(shown()?.occupancy).toBe(6);
  });

  it('gives up a connection that the device says is gone, and tries again', async () => {
    await watching();
    live.drop();
    frame();
    expect(live.connection.getSnapshot().phase).toBe('lost');
    await vi.advanceTimersByTimeAsync(1000);
    frame();
    expect(live.connection.getSnapshot().phase).toBe('connected');
  });

  it('drops nothing where nothing is connected', async () => {
    link.reachable = false;
    live.start();
    await settle();
    const before = link.starts;
    live.drop();
    await settle();
    expect(link.starts).toBe(before);
  });

  it('tries at once when asked to', async () => {
    link.reachable = false;
    live.start();
    await vi.advanceTimersByTimeAsync(60_000);
    const before = link.starts;
    live.retryNow();
    expect(link.starts).toBe(before + 1);
  });
});
