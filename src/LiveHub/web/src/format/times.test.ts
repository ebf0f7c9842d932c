import { expect, it } from 'vitest';
import { formatClock, formatDay, formatDays, formatMean, formatStoreTime } from './times';

it.each([
  [0, '0:00'], [5.4, '0:05'], [59.6, '1:00'], [65, '1:05'], [3599, '59:59'], [3725, '1:02:05'], [NaN, '0:00'], [-3, '0:00'], [Infinity, '0:00'],
])('%d seconds read %s', (seconds, read) => {
  expect(formatClock(seconds)).toBe(read);
});

it('reads a day of a calendar whatever the time zone is', () => {
  expect(formatDay('2030-03-31')).toBe('Mar 31, 2030');
});

it('reads several days as one range', () => {
  expect(formatDays('2030-03-30', '2030-04-02').replace(/\s/g, ' ')).toBe('Mar 30 – Apr 2, 2030');
});

it.each(['2030-03-31T04:30:00+02:00', '2030-03-31T04:30:00-05:00'])('reads %s as the store’s clock shows it', (at) => {
  expect(formatStoreTime(at, { weekday: 'short', hour: 'numeric' }).replace(/\s/g, ' ')).toBe('Sun 4 AM');
});

it('tells no mean of too few people', () => {
  expect([formatMean(0), formatMean(65)]).toEqual(['–', '1:05']);
});
