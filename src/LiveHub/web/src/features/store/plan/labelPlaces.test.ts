import { expect, it } from 'vitest';
import { LabelPlaces } from './labelPlaces';

const box = (x: number, y: number) => ({ x, y, width: 10, height: 4 });

it('finds the first free place and keeps it', () => {
  const places = new LabelPlaces();
  places.take(box(0, 0));
  expect(places.takeFirstFree([box(9, 3), box(0, 4), box(0, 8)])).toEqual(box(0, 4));
  expect(places.takeFirstFree([box(0, 5)])).toBeUndefined();
  expect(places.takeFirstFree([box(10, 0)])).toEqual(box(10, 0));
});

it('has no place where none is offered', () => {
  expect(new LabelPlaces().takeFirstFree([])).toBeUndefined();
});
