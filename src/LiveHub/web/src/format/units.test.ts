import { expect, it } from 'vitest';
import { texts } from '../texts';
import { formatCentimetres, formatMetres } from './units';

it.each([
  [undefined, 'age unknown'], [0, '0 sec old'], [59, '59 sec old'], [60, '1 min old'], [3599, '59 min old'], [3600, '1 hr old'],
  [172_799, '47 hr old'], [172_800, '2 days old'],
])('an age of %j seconds reads %s', (seconds, read) => {
  expect(texts.age(seconds)).toBe(read);
});

it('writes lengths with their unit', () => {
  expect([formatMetres(2.5), formatCentimetres(0.256)]).toEqual(['2.5 m', '26 cm']);
});
