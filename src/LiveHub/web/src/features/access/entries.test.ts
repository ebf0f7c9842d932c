import { expect, it } from 'vitest';
import { isExpired, limitTo, storesOf } from './entries';

it.each([
  ['', []],
  ['  ', []],
  ['bakery', ['bakery']],
  ['bakery, kiosk', ['bakery', 'kiosk']],
  ['bakery\nkiosk;bakery', ['bakery', 'kiosk']],
])('%j names the stores %j', (text, stores) => {
  expect(storesOf(text)).toEqual(stores);
});

it('names no stores where all are meant', () => {
  expect(limitTo(' ')).toEqual({});
  expect(limitTo('kiosk')).toEqual({ stores: ['kiosk'] });
});

it('a token is expired from the moment on that it names', () => {
  const at = '2026-11-22T12:00:00Z';
  expect(isExpired(at, Date.parse(at) - 1)).toBe(false);
  expect(isExpired(at, Date.parse(at))).toBe(true);
});
