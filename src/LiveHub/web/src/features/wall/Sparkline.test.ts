import { expect, it } from 'vitest';
import { sparkPath } from './Sparkline';

it.each([
  [[], undefined, ''],
  [[0, 10], undefined, 'M59 19L60 1'],
  [[5, 5], 10, 'M59 10L60 10'],
  [[0, null, 10], 10, 'M58 19M60 1'],
  [[20], 10, 'M60 1'],
  [[0, 0], undefined, 'M59 19L60 19'],
])('%j below %j draw %j', (values, most, path) => {
  expect(sparkPath(values, most)).toBe(path);
});
