import { type RefObject, useEffect, useState } from 'react';
import type { Sheet } from './viewport';

/** The size of an element's content, as it changes; nothing before it is known. */
export function useSize(element: RefObject<Element | null>): Sheet {
  const [size, setSize] = useState<Sheet>({ width: 0, height: 0, unit: 1 });
  useEffect(() => {
    const observed = element.current;
    if (!observed) {
      return undefined;
    }
    const observer = new ResizeObserver(() => setSize({ width: observed.clientWidth, height: observed.clientHeight, unit: rem() / 16 }));
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** The root's font size in CSS pixels. */
function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
