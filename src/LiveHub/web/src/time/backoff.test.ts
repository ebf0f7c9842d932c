import { expect, it } from 'vitest';
import { backoffMs } from './backoff';

it.each([
  [1, 0.5, 500],
  [2, 0.5, 1000],
  [5, 0.5, 8000],
  [6, 0.5, 15_000],
  [1_000_000, 0.5, 15_000],
  [1, 0, 375],
  [1, 1, 625],
])('the try after %i failures with chance %d waits %i ms', (attempt, random, wait) => {
  expect(backoffMs(attempt, random)).toBe(wait);
});
