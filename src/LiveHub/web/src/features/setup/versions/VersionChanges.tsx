import { useEffect, useState } from 'react';
import type { Answer } from '../../../api/setup';
import type { SetupChanges } from '../../../contracts/contracts.g';
import { failureText, texts } from '../../../texts';
import { useSetup } from '../context';
import { ChangeList } from './ChangeList';

/** What a version changed against an earlier one, as the server tells. */
export function VersionChanges({ version, since }: { version: number; since: number | undefined }) {
  const { api, draft } = useSetup();
  const [answer, setAnswer] = useState<Answer<SetupChanges>>();
  useEffect(() => {
    let isWanted = true;
    if (since !== undefined) {
      void api.changes(version, since).then((found) => isWanted && setAnswer(found));
    }
    return () => {
      isWanted = false;
    };
  }, [api, version, since]);

  if (since === undefined) {
    return <p className="setup-empty">{texts.setup.versions.first}</p>;
  }
  switch (answer?.status) {
    case undefined:
      return <p className="setup-empty">{texts.loading}</p>;
    case 'ok':
      return <ChangeList changes={answer.value.changes} documents={[draft.saved]} />;
    case 'refused':
      return <p className="field-problem">{answer.refusal.detail}</p>;
    case 'failed':
      return <p className="field-problem">{failureText(answer.failure)}</p>;
  }
}
