import { expect, it, vi } from 'vitest';
import { Cell } from './cell';
import { combine } from './combine';
import { Frames } from './frames';

const atOnce = () => new Frames((callback) => callback());

it('is the same list while nothing changed', () => {
  const frames: (() => void)[] = [];
  const cells = [1, 2].map((value) => new Cell(value, new Frames((callback) => frames.push(callback))));
  const all = combine(cells);
  const before = all.getSnapshot();
  expect(before).toEqual([1, 2]);
  expect(all.getSnapshot()).toBe(before);
  cells[1]?.set(5);
  expect(all.getSnapshot()).toBe(before);
  frames.forEach((callback) => callback());
  expect(all.getSnapshot()).toEqual([1, 5]);
});

it('tells of each part until it is left', () => {
  const cells = [1, 2].map((value) => new Cell(value, atOnce()));
  const listener = vi.fn();
  const unsubscribe = combine(cells).subscribe(listener);
  cells.forEach((cell) => cell.set(9));
  expect(listener).toHaveBeenCalledTimes(2);
  unsubscribe();
  cells.forEach((cell) => cell.set(10));
  expect(listener).toHaveBeenCalledTimes(2);
});
