import type { ReactNode } from 'react';
import { useTitle } from './useTitle';

/** A page that has only something to say. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  useTitle(title);
  return (
    <div className="message">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
