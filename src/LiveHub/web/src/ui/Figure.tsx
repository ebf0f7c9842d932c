import type { ReactNode } from 'react';

/** A number with its name. */
export function Figure({ name, children, testId }: { name: string; children: ReactNode; testId?: string }) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd data-testid={testId}>{children}</dd>
    </div>
  );
}
