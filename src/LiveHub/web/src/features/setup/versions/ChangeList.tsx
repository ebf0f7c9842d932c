import type { SetupChange } from '../../../contracts/contracts.g';
import { texts } from '../../../texts';
import type { Json } from '../draft/json';
import { changeWords } from './changeWords';

/** What changed, in words. */
export function ChangeList({ changes, documents }: { changes: readonly SetupChange[]; documents: readonly Json[] }) {
  return changes.length === 0 ? (
    <p className="setup-empty">{texts.setup.changes.none}</p>
  ) : (
    <ul className="change-list" data-testid="changes">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.path}`} className={`change-${change.kind}`}>
          {changeWords(change, documents)}
        </li>
      ))}
    </ul>
  );
}
