import { describe, expect, it } from 'vitest';
import { fromLocal, hourBefore, hourOf, midnightBefore, periodOf, toLocal } from './period';

const at = (iso: string) => Date.parse(iso);

describe('the hours of a store’s clock', () => {
  it('begin on its own full hour, also where it is half an hour off', () => {
    expect(hourOf(at('2026-03-01T10:29:59Z'), 'Asia/Kolkata')).toBe(at('2026-03-01T09:30Z'));
    expect(hourOf(at('2026-03-01T10:30:00Z'), 'Asia/Kolkata')).toBe(at('2026-03-01T10:30Z'));
    expect(hourBefore(at('2026-03-01T10:05Z'), 'Europe/Berlin')).toEqual({ from: at('2026-03-01T09:00Z'), to: at('2026-03-01T10:00Z') });
  });

  it('make a day begin at midnight there', () => {
    expect(midnightBefore(at('2026-03-01T20:05Z'), 'America/New_York')).toBe(at('2026-03-01T05:00Z'));
    expect(midnightBefore(at('2026-03-01T20:05Z'), 'Asia/Dubai')).toBe(at('2026-03-01T20:00Z'));
  });
});

describe('a time on a store’s clock', () => {
  it.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'])('in %s goes there and back', (zone) => {
    for (let day = 0; day < 365; day += 5) {
      const ms = at('2026-01-01T06:00Z') + day * 86_400_000;
      expect(fromLocal(toLocal(ms, zone), zone)).toBe(ms);
    }
  });

  it('exists twice or not at all when clocks change, and is some moment then too', () => {
    expect(fromLocal('2026-10-25T03:30', 'Europe/Berlin')).toBe(at('2026-10-25T02:30Z'));
    expect(fromLocal('2026-03-29T02:30', 'Europe/Berlin')).toBe(at('2026-03-29T01:30Z'));
  });

  it.each(['', 'now', '2026-03-01', '2026-13-01T00:00', '2026-03-01T00:00Z'])('is not %j', (text) => {
    expect(fromLocal(text, 'UTC')).toBeUndefined();
  });
});

describe('a period', () => {
  it('is of whole hours', () => {
    expect(periodOf('2026-03-01T09:20', '2026-03-01T11:00', 'UTC')).toEqual({ from: at('2026-03-01T09:00Z'), to: at('2026-03-01T11:00Z') });
  });

  it.each([
    [null, '2026-03-01T11:00', 'missing'],
    ['2026-03-01T11:00', '2026-03-01T11:59', 'order'],
    ['2026-03-01T11:00', '2026-03-01T09:00', 'order'],
    ['2026-01-01T00:00', '2026-04-04T00:00', 'long'],
  ])('from %s to %s is none: %s', (from, to, mistake) => {
    expect(periodOf(from, to, 'UTC')).toBe(mistake);
  });
});
