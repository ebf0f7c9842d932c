import { expect, it } from 'vitest';
import { formatClock, formatCount, texts } from './texts';

it.each([
  [0, '0:00'], [5.4, '0:05'], [59.6, '1:00'], [65, '1:05'], [3599, '59:59'], [3725, '1:02:05'], [NaN, '0:00'], [-3, '0:00'], [Infinity, '0:00'],
])('%d seconds read %s', (seconds, read) => {
  expect(formatClock(seconds)).toBe(read);
});

it.each([
  [undefined, 'age unknown'], [0, '0 s old'], [59, '59 s old'], [60, '1 min old'], [3599, '59 min old'], [3600, '1 h old'],
  [172_799, '47 h old'], [172_800, '2 days old'],
])('an age of %j seconds reads %s', (seconds, read) => {
  expect(texts.age(seconds)).toBe(read);
});

it('groups thousands', () => {
  expect(formatCount(1234567)).toBe('1,234,567');
});
