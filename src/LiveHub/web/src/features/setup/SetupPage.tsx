import './fields/fields.css';
import './bar/bar.css';
import './panels/panels.css';
import './surface/surface.css';
import './plan/plan.css';
import './cameras/cameras.css';
import './versions/versions.css';
import './setup.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Answer, SetupApi } from '../../api/setup';
import type { SetupState } from '../../contracts/contracts.g';
import { Link } from '../../routing/Link';
import { WALL_PATH } from '../../routing/route';
import { failureText, texts } from '../../texts';
import { Message } from '../../ui/Message';
import { Skeleton } from '../../ui/Skeleton';
import { SetupEditor } from './SetupEditor';

/** Set-up of one store. */
export function SetupPage({ id }: { id: string }) {
  const api = useMemo(() => new SetupApi(id), [id]);
  const [answer, setAnswer] = useState<Answer<SetupState>>();
  const load = useCallback(() => void api.load().then(setAnswer), [api]);
  useEffect(load, [load]);

  switch (answer?.status) {
    case undefined:
      return <Skeleton height="60vh" />;
    case 'ok':
      return <SetupEditor id={id} api={api} state={answer.value} />;
    case 'refused':
      return (
        <Message title={texts.missing.title}>
          <p>{answer.refusal.detail}</p>
          <p>
            <Link href={WALL_PATH}>{texts.missing.back}</Link>
          </p>
        </Message>
      );
    case 'failed':
      return (
        <Message title={texts.setup.title}>
          <p>{failureText(answer.failure)}</p>
          <p>
            <button type="button" className="button" onClick={load}>{texts.connection.retryNow}</button>
          </p>
        </Message>
      );
  }
}
