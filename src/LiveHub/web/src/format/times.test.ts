import { expect, it } from 'vitest';
import { formatClock, formatDay } from './times';

it.each([
  [0, '0:00'], [5.4, '0:05'], [59.6, '1:00'], [65, '1:05'], [3599, '59:59'], [3725, '1:02:05'], [NaN, '0:00'], [-3, '0:00'], [Infinity, '0:00'],
])('%d seconds read %s', (seconds, read) => {
  expect(formatClock(seconds)).toBe(read);
});

it('reads a day of a calendar whatever the time zone is', () => {
  expect(formatDay('2030-03-31')).toBe('Mar 31, 2030');
});
