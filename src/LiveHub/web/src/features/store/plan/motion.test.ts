import { describe, expect, it } from 'vitest';
import type { ShopperPosition } from '../../../contracts/contracts.g';
import { FADE_MS, Motion, TRAIL_MS } from './motion';

const at = (x: number, y = 0, shopper = 'a'): ShopperPosition => ({ shopper, floor: 'ground', x, y });

/** One person who walks 20 cm in each update of 200 ms, seen `steps` times from time 0. */
function walking(steps: number): Motion {
  const motion = new Motion();
  for (let i = 0; i < steps; i++) {
    motion.update([at(i * 0.2)], i * 200);
  }
  return motion;
}

describe('a dot', () => {
  it('walks evenly between two updates', () => {
    const motion = new Motion();
    motion.update([at(0)], 1000);
    motion.update([at(1)], 1200);
    expect([1200, 1250, 1300, 1400, 1500].map((now) => motion.at(now)[0]?.x)).toEqual([0, 0.25, 0.5, 1, 1]);
  });

  it('never stands still or turns back while its person walks on', () => {
    const motion = new Motion();
    const drawn: number[] = [];
    for (let now = 0; now <= 4000; now += 20) {
      if (now % 200 === 0) {
        motion.update([at(now / 1000)], now);
      }
      drawn.push(motion.at(now)[0]?.x ?? NaN);
    }
    const steps = drawn.slice(11).map((x, i) => x - (drawn[i + 10] ?? NaN));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThan(0.04);
  });

  it.each([
    ['a long way', 5, 1200],
    ['a long pause', 1, 2500],
  ])('jumps after %s', (_, x, now) => {
    const motion = new Motion();
    motion.update([at(0)], 1000);
    motion.update([at(x)], now);
    expect(motion.at(now)[0]).toMatchObject({ x, trail: [{ x }] });
  });

  it('appears and goes softly', () => {
    const motion = new Motion();
    motion.update([at(0)], 0);
    expect(motion.at(0)).toEqual([]);
    expect(motion.at(FADE_MS / 2)[0]?.opacity).toBeCloseTo(0.5);
    expect(motion.at(FADE_MS)[0]?.opacity).toBe(1);
    motion.update([], 1000);
    expect(motion.at(1000 + FADE_MS / 2)[0]?.opacity).toBeCloseTo(0.5);
    expect(motion.at(1000 + FADE_MS)).toEqual([]);
  });

  it('that returns while it goes appears anew', () => {
    const motion = new Motion();
    motion.update([at(0)], 0);
    motion.update([], 500);
    motion.update([at(2)], 600);
    expect(motion.at(600 + FADE_MS)).toMatchObject([{ x: 2, opacity: 1 }]);
  });

  it('stands where it was last seen for those who want no motion', () => {
    expect(walking(5).at(Infinity)).toMatchObject([{ x: 0.8, opacity: 1, trail: [] }]);
  });
});

describe('a trail', () => {
  it('reaches back a few seconds and no further', () => {
    const now = 99 * 200;
    const trail = walking(100).at(now)[0]?.trail ?? [];
    expect(trail.length).toBeGreaterThan(10);
    expect(Math.min(...trail.map((point) => point.at))).toBeGreaterThan(now - TRAIL_MS);
  });

  it('is bounded however fast updates come', () => {
    const motion = new Motion();
    for (let now = 0; now < 2000; now++) {
      motion.update([at(now / 1000)], now);
    }
    expect(motion.at(2000)[0]?.trail.length).toBeLessThanOrEqual(48);
  });
});

it('needs no painting once everybody has stood still', () => {
  const motion = walking(10);
  expect(motion.isMoving(9 * 200 + 100)).toBe(true);
  expect(motion.isMoving(9 * 200 + TRAIL_MS + 1000)).toBe(false);
});
