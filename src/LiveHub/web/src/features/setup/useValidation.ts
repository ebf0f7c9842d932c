import { useEffect, useState } from 'react';
import type { SetupApi } from '../../api/setup';
import type { SetupProblem, StoreDocument } from '../../contracts/contracts.g';
import type { Json } from './draft/json';

const SETTLE_MS = 400;

/** What the server says of a configuration, a moment after it was last changed. */
export interface Validation {
  readonly problems: readonly SetupProblem[];
  /** Whether that is about the configuration as it is now. */
  readonly isChecked: boolean;
}

/** Has the draft checked whenever it has been left alone for a moment. What was found before stays until then. */
export function useValidation(api: SetupApi, now: Json): Validation {
  const [found, setFound] = useState<{ readonly of: Json; readonly problems: readonly SetupProblem[] }>();
  useEffect(() => {
    const own = new AbortController();
    const timer = setTimeout(() => {
      // A draft may be anything yet: whether it is a store's document is what the server is asked.
      void api.validate({ configuration: now as unknown as StoreDocument }, own.signal).then((answer) => {
        if (answer.status === 'ok') {
          setFound({ of: now, problems: answer.value.problems });
        } else if (answer.status === 'refused') {
          const { field = '', detail, problems } = answer.refusal;
          setFound({ of: now, problems: problems ?? [{ field, message: detail }] });
        }
      });
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      own.abort();
    };
  }, [api, now]);
  return { problems: found?.problems ?? [], isChecked: found?.of === now };
}
