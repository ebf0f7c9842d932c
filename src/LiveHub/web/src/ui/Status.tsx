import type { ReactNode } from 'react';

/** How good or bad something is. */
export type Tone = 'good' | 'warn' | 'bad' | 'quiet';

/** A mark and a word: the colour and the shape repeat what the word says. */
export function Status({ tone, children, testId }: { tone: Tone; children: ReactNode; testId?: string }) {
  return (
    <span className={`status tone-${tone}`} data-testid={testId}>
      {children}
    </span>
  );
}
