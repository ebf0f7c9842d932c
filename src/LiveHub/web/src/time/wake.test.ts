import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onWake } from './wake';

const page = { visibilityState: 'visible', addEventListener: vi.fn(), removeEventListener: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('document', page);
  page.visibilityState = 'visible';
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The device sleeps: the time goes on and no timer fires. */
function sleep(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
}

it('calls back once after a sleep, and not while timers go on', () => {
  const woken = vi.fn();
  const end = onWake(woken);
  vi.advanceTimersByTime(60_000);
  expect(woken).not.toHaveBeenCalled();
  sleep(600_000);
  vi.advanceTimersByTime(5000);
  expect(woken).toHaveBeenCalledTimes(1);
  end();
  sleep(600_000);
  vi.advanceTimersByTime(5000);
  expect(woken).toHaveBeenCalledTimes(1);
});

it('does not take a hidden page, whose timers rest, for a sleeping device', () => {
  const woken = vi.fn();
  onWake(woken);
  page.visibilityState = 'hidden';
  sleep(600_000);
  vi.advanceTimersByTime(2000);
  expect(woken).not.toHaveBeenCalled();
});
