import type { CSSProperties, ReactNode } from 'react';

/** A number whose place is as wide as so many digits, so that nothing beside it moves when it grows. */
export function Reserved({ digits, children }: { digits: number; children: ReactNode }) {
  return (
    <span className="reserved" style={{ '--digits': digits } as CSSProperties}>
      {children}
    </span>
  );
}
