import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay, periodOf, storeNow } from './period';

const NOW = { day: '2026-11-22', hour: 15 };
const OWN = { from: '2026-10-01', to: '2026-11-01' };

describe('a period', () => {
  it.each([
    ['today', '2026-11-22', '2026-11-23', 'hour'],
    ['yesterday', '2026-11-21', '2026-11-22', 'hour'],
    ['week', '2026-11-15', '2026-11-22', 'day'],
    ['month', '2026-10-25', '2026-11-22', 'day'],
    ['own', '2026-10-01', '2026-11-01', 'day'],
  ] as const)('%s begins, ends and is divided as its name says', (name, from, to, by) => {
    expect(periodOf(name, OWN, undefined, NOW).query).toEqual({ from, to, by });
  });

  it('is compared with as many days directly before', () => {
    expect(periodOf('week', OWN, 'hour', NOW).before).toEqual({ from: '2026-11-08', to: '2026-11-15', by: 'hour' });
  });

  it('that is over is compared as a whole', () => {
    expect(periodOf('week', OWN, undefined, NOW)).toMatchObject({ isRunning: false, soFar: undefined });
  });

  it('that goes on is compared up to its last full hour', () => {
    expect(periodOf('today', OWN, undefined, NOW).soFar).toEqual({
      now: { from: '2026-11-22', to: '2026-11-22T15:00', by: 'hour' },
      before: { from: '2026-11-21', to: '2026-11-21T15:00', by: 'hour' },
    });
  });

  it('is not compared in its first hour', () => {
    expect(periodOf('today', OWN, undefined, { day: '2026-11-22', hour: 0 })).toMatchObject({ isRunning: true, soFar: undefined });
    expect(periodOf('own', { from: '2026-11-21', to: '2026-11-30' }, undefined, { day: '2026-11-22', hour: 0 }).soFar?.now.to).toBe('2026-11-22T00:00');
  });

  it.each([
    [1, ['hour']],
    [7, ['hour', 'day']],
    [8, ['hour', 'day', 'week']],
    [31, ['hour', 'day', 'week']],
    [32, ['day', 'week']],
    [366, ['day', 'week']],
    [367, ['week']],
  ] as const)('of %i days can be divided by %j', (days, steps) => {
    const own = { from: '2026-01-01', to: addDays('2026-01-01', days) };
    expect(periodOf('own', own, undefined, NOW).steps).toEqual(steps);
    expect(steps).toContain(periodOf('own', own, 'hour', NOW).query.by);
  });
});

describe('dates', () => {
  it('do not care for clocks that are turned', () => {
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
  });

  it.each([['2026-02-28', true], ['2026-02-30', false], ['2026-13-01', false], ['1999-01-01', false], ['x', false], [null, false]] as const)('%s is one: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('are those of the store', () => {
    const ms = Date.parse('2026-11-22T23:30:00Z');
    expect(storeNow(ms, 'Europe/Berlin')).toEqual({ day: '2026-11-23', hour: 0 });
    expect(storeNow(ms, 'America/New_York')).toEqual({ day: '2026-11-22', hour: 18 });
  });
});
