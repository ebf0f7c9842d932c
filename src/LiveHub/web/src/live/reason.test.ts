import { expect, it } from 'vitest';
import { reasonOf } from './reason';

it.each([
  [
    new Error("An unexpected error occurred invoking 'WatchStore' on the server. HubException: There is no store 'a'."),
    "There is no store 'a'.",
  ],
  [new Error('The connection was closed.'), 'The connection was closed.'],
  ['nothing', 'nothing'],
])('the reason of %s is %s', (error, reason) => {
  expect(reasonOf(error)).toBe(reason);
});
