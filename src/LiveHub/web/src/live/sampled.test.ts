import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Cell } from './cell';
import { Frames } from './frames';
import { sampled } from './sampled';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function cell() {
  return new Cell(0, new Frames((callback) => callback()));
}

const never = () => false;

it('shows the first change at once, and the newest of the others when their time has come', () => {
  const source = cell();
  const sample = sampled(source, 3000, never);
  const listener = vi.fn();
  sample.subscribe(listener);
  source.set(1);
  expect(sample.getSnapshot()).toBe(1);
  source.set(2);
  source.set(3);
  expect(sample.getSnapshot()).toBe(1);
  vi.advanceTimersByTime(3000);
  expect(sample.getSnapshot()).toBe(3);
  expect(listener).toHaveBeenCalledTimes(2);
});

it('shows a change after a quiet time at once', () => {
  const source = cell();
  const sample = sampled(source, 3000, never);
  sample.subscribe(() => undefined);
  source.set(1);
  vi.advanceTimersByTime(3000);
  source.set(2);
  expect(sample.getSnapshot()).toBe(2);
});

it('lets nothing urgent wait', () => {
  const source = cell();
  const sample = sampled(source, 3000, (_, next) => next > 10);
  sample.subscribe(() => undefined);
  source.set(1);
  source.set(11);
  expect(sample.getSnapshot()).toBe(11);
});

it('takes up what changed before anybody subscribed, and tells nobody who left', () => {
  const source = cell();
  const sample = sampled(source, 3000, never);
  source.set(1);
  const listener = vi.fn();
  const leave = sample.subscribe(listener);
  expect(sample.getSnapshot()).toBe(1);
  source.set(2);
  leave();
  vi.advanceTimersByTime(10_000);
  expect(listener).toHaveBeenCalledTimes(1);
});
