import type { MoodLive } from '../../contracts/contracts.g';
import { formatPercent } from '../../format';
import { texts } from '../../texts';

const words = texts.store.mood;

/** How lively the crowd is, beside what is usual; nothing of a few people. */
export function Mood({ mood: { energy, confidence, usual, trend } }: { mood: MoodLive }) {
  return (
    <div className="mood" data-testid="mood" data-energy={energy} title={words.hint}>
      <span className="mood-head">
        {words.energy} <b>{energy === undefined ? words.withheld : formatPercent(energy)}</b>
        <span>{trend !== 'steady' && words.trend[trend]}</span>
      </span>
      <span className="mood-scale" aria-hidden="true">
        {energy !== undefined && <span className="mood-now" style={{ insetInlineStart: `${100 * energy}%` }} />}
        {usual !== undefined && <span className="mood-usual" style={{ insetInlineStart: `${100 * usual}%` }} />}
      </span>
      <span className="mood-foot">
        <span>{energy !== undefined && words.confidence(confidence)}</span>
        <span>{energy !== undefined && words.usual(usual)}</span>
      </span>
    </div>
  );
}
