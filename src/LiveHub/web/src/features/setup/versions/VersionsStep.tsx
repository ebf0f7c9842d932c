import { useEffect, useState } from 'react';
import type { Answer } from '../../../api/setup';
import type { SetupVersion } from '../../../contracts/contracts.g';
import { formatMoment } from '../../../format';
import { failureText, texts } from '../../../texts';
import { useSetup } from '../context';
import { isChanged } from '../draft/draft';
import { DocumentPanel } from './DocumentPanel';
import { VersionChanges } from './VersionChanges';

const words = texts.setup.versions;

/** Every version that was ever saved, what each changed, and the document itself. */
export function VersionsStep({ onRollBack }: { onRollBack: (version: number) => Promise<void> }) {
  const { api, draft } = useSetup();
  const [versions, setVersions] = useState<Answer<readonly SetupVersion[]>>();
  const [shown, setShown] = useState<number>();

  // A version that was saved meanwhile belongs into the list.
  useEffect(() => void api.versions().then(setVersions), [api, draft.version]);

  return (
    <>
      <section className="setup-left setup-scroll panel" aria-label={words.title}>
        <h2>{words.title}</h2>
        <p className="field-hint">{words.hint}</p>
        {versions === undefined && <p className="setup-empty">{texts.loading}</p>}
        {versions?.status === 'failed' && <p className="field-problem">{failureText(versions.failure)}</p>}
        {versions?.status === 'refused' && <p className="field-problem">{versions.refusal.detail}</p>}
        {versions?.status === 'ok' && (
          <ol className="version-list">
            {versions.value.toSorted((a, b) => b.version - a.version).map((each, i, all) => (
              <li key={each.version} data-testid={`version-${each.version}`}>
                <VersionRow
                  version={each}
                  isShown={shown === each.version}
                  isHeldBack={isChanged(draft)}
                  onShow={() => setShown(shown === each.version ? undefined : each.version)}
                  onRollBack={() => void onRollBack(each.version)}
                />
                {shown === each.version && <VersionChanges version={each.version} since={all[i + 1]?.version} />}
              </li>
            ))}
          </ol>
        )}
      </section>
      <div className="setup-right">
        <DocumentPanel />
      </div>
    </>
  );
}

interface VersionRowProps {
  readonly version: SetupVersion;
  readonly isShown: boolean;
  readonly isHeldBack: boolean;
  readonly onShow: () => void;
  readonly onRollBack: () => void;
}

function VersionRow({ version: { version, savedAt, note, origin, isCurrent }, isShown, isHeldBack, onShow, onRollBack }: VersionRowProps) {
  return (
    <div className="version-row">
      <span className="version-number">{words.version(version)}</span>
      <span className="version-note">
        {note ?? words.origin[origin]}
        <small>
          {formatMoment(Date.parse(savedAt))}
          {note !== undefined && ` · ${words.origin[origin]}`}
        </small>
      </span>
      <span className="version-actions">
        <button type="button" className="button" aria-expanded={isShown} onClick={onShow}>{words.changed}</button>
        {isCurrent ? (
          <span className="badge">{words.current}</span>
        ) : (
          <button type="button" className="button" disabled={isHeldBack} title={isHeldBack ? words.heldBack : undefined} onClick={onRollBack}>
            {words.rollBack}<span className="visually-hidden"> {words.version(version)}</span>
          </button>
        )}
      </span>
    </div>
  );
}
