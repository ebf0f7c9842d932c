import { expect, it } from 'vitest';
import { formatChange, formatCount, formatMoney, formatPercent } from './numbers';

it('groups thousands', () => {
  expect(formatCount(1234567)).toBe('1,234,567');
});

it('writes shares and changes in per cent', () => {
  expect([formatPercent(0.642), formatChange(0.1), formatChange(-0.256), formatChange(0)]).toEqual(['64%', '+10%', '-26%', '0%']);
});

it('writes money in its currency, or as a number', () => {
  expect([formatMoney(1234.5, 'EUR'), formatMoney(1234.5, undefined)]).toEqual(['€1,234.50', '1,234.50']);
});
