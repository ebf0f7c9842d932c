import { useId } from 'react';
import { texts } from '../../../texts';
import { MOST_DAYS } from './period';
import type { ChosenPeriod } from './usePeriod';

const words = texts.store.period;

/** The two ends of a period, in whole hours of the store's clock. */
export function PeriodPicker({ chosen: { from, to, period, setFrom, setTo } }: { chosen: ChosenPeriod }) {
  const id = useId();
  const mistake = typeof period === 'string' ? period : undefined;
  return (
    <fieldset className="period">
      <legend className="visually-hidden">{words.title}</legend>
      <End label={words.from} value={from} describedBy={id} onChange={setFrom} />
      <End label={words.to} value={to} describedBy={id} onChange={setTo} />
      <span id={id} role="status" className={mistake && 'period-mistake'}>
        {mistake === undefined ? words.clock : words.mistakes[mistake](MOST_DAYS)}
      </span>
    </fieldset>
  );
}

function End({ label, value, describedBy, onChange }: { label: string; value: string; describedBy: string; onChange: (local: string) => void }) {
  return (
    <label>
      {label}
      <input className="select" type="datetime-local" step={3600} value={value} aria-describedby={describedBy} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
