import { describe, expect, it } from 'vitest';
import { ageSeconds, isStale } from './age';
import { ServerClock } from './serverClock';

describe('the server clock', () => {
  it('follows a server whose clock differs', () => {
    const clock = new ServerClock();
    clock.learn(new Date(Date.now() + 300_000).toUTCString());
    expect(Math.abs(clock.now() - Date.now() - 300_000)).toBeLessThan(2000);
  });

  it.each([null, '', 'yesterday'])('keeps its time when the header is %j', (header) => {
    const clock = new ServerClock();
    clock.learn(header);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
  });
});

describe('age', () => {
  const now = Date.parse('2030-01-01T12:00:20Z');

  it.each([
    ['2030-01-01T12:00:20Z', 0, false],
    ['2030-01-01T12:00:10Z', 10, false],
    ['2030-01-01T12:00:09Z', 11, true],
    ['2030-01-01T12:00:25Z', 0, false],
    ['soon', undefined, true],
    [null, undefined, true],
    [undefined, undefined, true],
  ])('of %j is %j', (at, age, stale) => {
    expect(ageSeconds(at, now)).toBe(age);
    expect(isStale(ageSeconds(at, now))).toBe(stale);
  });
});
