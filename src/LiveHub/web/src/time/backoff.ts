const FIRST_MS = 500;
const CAP_MS = 15_000;

/**
 * How long to wait before a try, in milliseconds: doubled from half a second to a quarter of a minute, and spread by a
 * quarter either way so that a thousand walls do not return at the same moment.
 * @param attempt How many tries have failed since the last success, from 1.
 * @param random A number from 0 to 1.
 */
export function backoffMs(attempt: number, random = Math.random()): number {
  const base = Math.min(CAP_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 10));
  return Math.round(base * (0.75 + 0.5 * random));
}
