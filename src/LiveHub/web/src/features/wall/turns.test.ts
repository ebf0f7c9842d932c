import { expect, it, vi } from 'vitest';
import type { ChainLive, StoreTile } from '../../contracts/contracts.g';
import type { FeedState } from '../../live';
import { Cell } from '../../live/cell';
import { Frames } from '../../live/frames';
import { Turns } from './turns';

const AT = '2030-01-01T12:00:00Z';

function tiles(count: number, occupancy: number): StoreTile[] {
  return Array.from({ length: count }, (_, i) => ({
    store: `s${i}`, name: `S ${i}`, at: AT, occupancy, entries: 0, exits: 0, camerasLive: 1, cameras: 1, alertsRaised: 0, blindShare: 0,
  }));
}

function chain(stores: StoreTile[]): FeedState<ChainLive>[] {
  return [{ value: { chain: 'c', epoch: 1, sequence: 1, stores }, error: undefined }];
}

/** A wall whose frames a test draws one by one. */
function wall(first: StoreTile[]) {
  const source = new Cell<readonly FeedState<ChainLive>[]>(chain(first), new Frames((callback) => callback()));
  let next: ((timeMs: number) => void) | undefined;
  let timeMs = 0;
  const seconds = new Cell(Date.parse(AT), new Frames((callback) => callback()));
  const turns = new Turns(source, seconds, (callback) => {
    next = callback;
  });
  turns.place(first.map(({ store }) => store));
  turns.follow();
  const frame = (afterMs = 16) => {
    const draw = next;
    next = undefined;
    draw?.((timeMs += afterMs));
    return draw !== undefined;
  };
  frame();
  return {
    turns,
    frame,
    /** New numbers, and the frame that they come with, which shows none of them. */
    set: (stores: StoreTile[], afterMs = 16) => {
      source.set(chain(stores));
      frame(afterMs);
    },
    wait: (forSeconds: number) => seconds.set(seconds.latest + 1000 * forSeconds),
    shown: (count: number) => Array.from({ length: count }, (_, i) => turns.of(`s${i}`).getSnapshot().tile?.occupancy),
  };
}

it('shows what is known at first at once', () => {
  expect(wall(tiles(100, 7)).shown(100)).toEqual(Array<number>(100).fill(7));
});

it('changes a tenth of the tiles at each frame, and rests when all are shown', () => {
  const { set, frame, shown } = wall(tiles(100, 7));
  set(tiles(100, 8));
  expect(shown(100)).not.toContain(8);
  frame();
  expect(shown(100).filter((people) => people === 8)).toHaveLength(10);
  expect(shown(100).slice(1, 11)).not.toContain(7);
  for (let i = 0; i < 9; i++) {
    expect(frame()).toBe(true);
  }
  expect(shown(100)).not.toContain(7);
  expect(frame()).toBe(false);
});

it('changes fewer where frames come late, and as many as before when they come in time again', () => {
  const { set, frame, shown } = wall(tiles(100, 7));
  let people = 7;
  const changedAtNextFrame = (afterMs: number) => {
    set(tiles(100, ++people));
    frame(afterMs);
    const changed = shown(100).filter((count) => count === people).length;
    while (frame());
    return changed;
  };
  expect(changedAtNextFrame(16)).toBe(10);
  expect(changedAtNextFrame(40)).toBe(7);
  for (let i = 0; i < 20; i++) {
    changedAtNextFrame(16);
  }
  expect(changedAtNextFrame(16)).toBe(10);
});

it('starves nobody when changes come faster than a round', () => {
  const { set, frame, shown } = wall(tiles(100, 0));
  for (let i = 1; i <= 10; i++) {
    set(tiles(100, i));
    frame();
  }
  expect(shown(100)).not.toContain(0);
  expect(shown(100)).toContain(10);
});

it('says how old a number is that does not change', () => {
  const { turns, wait, frame } = wall(tiles(1, 3));
  const staleness = () => turns.of('s0').getSnapshot().staleness;
  wait(5);
  while (frame());
  expect(staleness()).toBeUndefined();
  wait(7);
  while (frame());
  expect(staleness()).toMatch(/^12 s/);
});

it('tells a store of its own changes only', () => {
  const first = tiles(3, 1);
  const { turns, set, frame } = wall(first);
  const listeners = [0, 1, 2].map((i) => {
    const listener = vi.fn();
    turns.of(`s${i}`).subscribe(listener);
    return listener;
  });
  set(first.map((tile, i) => (i === 1 ? { ...tile, occupancy: 5 } : tile)));
  while (frame());
  expect(listeners.map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0]);
});

it('forgets a store that is gone', () => {
  const { set, frame, shown } = wall(tiles(3, 1));
  set(tiles(2, 1));
  while (frame());
  expect(shown(3)).toEqual([1, 1, undefined]);
});

it('shows a store that gets a place at once, and lets nobody without one wait', () => {
  const { turns, set, frame, shown } = wall(tiles(3, 1));
  turns.place(['s2']);
  set(tiles(3, 2));
  expect(frame()).toBe(true);
  expect(frame()).toBe(false);
  expect(shown(3)).toEqual([undefined, undefined, 2]);
  turns.place(['s0', 's2']);
  expect(shown(3)).toEqual([2, undefined, 2]);
});
