import { describe, expect, it } from 'vitest';
import { heatPosition, heatTicks, heatTop } from './heatScale';

describe('the top of the scale', () => {
  it.each([
    [0, 20], [3, 20], [20, 20], [21, 50], [99, 100], [100, 100], [101, 200], [999, 1000], [1200, 2000], [4999, 5000], [7e6, 1e7],
  ])('for %d is %d', (max, top) => {
    expect(heatTop(max, undefined)).toBe(top);
  });

  it('stays while the values fit, and follows when they do not', () => {
    expect(heatTop(400, 1000)).toBe(1000);
    expect(heatTop(1000, 1000)).toBe(1000);
    expect(heatTop(1001, 1000)).toBe(2000);
    expect(heatTop(340, 1000)).toBe(500);
    expect(heatTop(0, 20)).toBe(20);
  });
});

describe('a position on the scale', () => {
  it('grows with the root of the value', () => {
    expect([0, 25, 100].map((value) => heatPosition(value, 100))).toEqual([0, 0.5, 1]);
  });

  it.each([[-1, 100, 0], [200, 100, 1], [5, 0, 0], [NaN, 100, NaN]])('of %d on a scale to %d is %d', (value, top, position) => {
    expect(heatPosition(value, top)).toBe(position);
  });
});

it.each([20, 50, 100, 200, 500, 1000, 20_000])('the ticks up to %d are round, rise and keep apart', (top) => {
  const ticks = heatTicks(top);
  expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
  expect([ticks[0], ticks.at(-1)]).toEqual([0, top]);
  const places = ticks.map((tick) => heatPosition(tick, top));
  expect(Math.min(...places.slice(1).map((place, i) => place - (places[i] ?? 0)))).toBeGreaterThan(0.2);
});
