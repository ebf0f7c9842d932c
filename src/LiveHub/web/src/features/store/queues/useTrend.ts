import { useEffect, useRef, useState } from 'react';
import { type Sample, SAMPLE_MS, withSample } from './trend';

/** How a number went while this page was open. */
export function useTrend(value: number | undefined): readonly Sample[] {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const newest = useRef(value);
  useEffect(() => {
    newest.current = value;
  }, [value]);
  useEffect(() => {
    const take = () => {
      const taken = newest.current;
      if (taken !== undefined) {
        setSamples((before) => withSample(before, taken, performance.now()));
      }
    };
    // The first value comes with the first snapshot, not a quarter of a minute later.
    const first = setTimeout(take, 500);
    const timer = setInterval(take, SAMPLE_MS + 1);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, []);
  return samples;
}
