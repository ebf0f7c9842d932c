import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide an element is and how large its text, in CSS pixels; zero before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): { readonly width: number; readonly text: number } {
  const [size, setSize] = useState({ width: 0, text: 0 });
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) {
      return undefined;
    }
    const measure = () => {
      const [width, text] = [target.clientWidth, parseFloat(getComputedStyle(target).fontSize)];
      setSize((before) => (before.width === width && before.text === text ? before : { width, text }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
