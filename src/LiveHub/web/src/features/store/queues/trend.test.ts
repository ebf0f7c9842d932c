import { describe, expect, it } from 'vitest';
import { type Sample, SAMPLE_MS, TREND_MS, trendPoints, withSample } from './trend';

describe('a trend', () => {
  it('takes a value every few seconds and forgets the oldest', () => {
    let samples: readonly Sample[] = [];
    for (let at = 0; at <= 2 * TREND_MS; at += 1000) {
      samples = withSample(samples, at / 1000, at);
    }
    expect(samples.length).toBeLessThanOrEqual(TREND_MS / SAMPLE_MS + 2);
    expect((samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0)).toBeLessThanOrEqual(TREND_MS);
    expect(withSample(samples, 1, 2 * TREND_MS + 10)).toBe(samples);
  });

  it('runs in steps to the right edge', () => {
    const start = 1000;
    expect(trendPoints([{ at: start, value: 0 }, { at: start + TREND_MS / 2, value: 4 }, { at: start + TREND_MS, value: 2 }], 60, 12))
      .toBe('0,12 30,12 30,0 60,0 60,6');
    expect(trendPoints([], 60, 12)).toBe('');
    expect(trendPoints([{ at: 5, value: 0 }], 60, 12)).toBe('60,12');
  });
});
