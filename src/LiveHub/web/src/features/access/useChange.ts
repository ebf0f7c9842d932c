import { useState } from 'react';
import type { Answer } from '../../api/ask';
import { failureText } from '../../texts';

/** One change after another, and what was wrong with the last. */
export function useChange() {
  const [problem, setProblem] = useState<string>();
  const [isPending, setPending] = useState(false);

  const run = async <T>(change: Promise<Answer<T>>, done?: (value: T) => void) => {
    setPending(true);
    const answer = await change;
    setPending(false);
    setProblem(answer.status === 'refused' ? answer.refusal.detail : answer.status === 'failed' ? failureText(answer.failure) : undefined);
    if (answer.status === 'ok') {
      done?.(answer.value);
    }
  };

  return { problem, isPending, run };
}
