import { useState } from 'react';
import { texts } from '../../texts';
import { Chart } from './Chart';
import type { ChartLine, ChartSpec } from './charts';
import { formatIn } from './units';

const words = texts.history.charts;

interface ChartPanelProps {
  readonly spec: ChartSpec;
  readonly shortLabels: readonly string[];
  readonly longLabels: readonly string[];
  readonly currency: string | undefined;
}

/** A chart, its legend, which shows the numbers under the pointer, and all of its numbers as a table. */
export function ChartPanel({ spec, shortLabels, longLabels, currency }: ChartPanelProps) {
  const [point, setPoint] = useState<number | null>(null);
  const text = (value: number | null | undefined) => (value == null ? words.unknown : formatIn(spec.unit, value, currency));
  return (
    <section className="panel history-panel" aria-labelledby={`chart-${spec.id}`} data-testid={`chart-${spec.id}`}>
      <div className="history-panel-head">
        <h2 id={`chart-${spec.id}`}>{spec.title}</h2>
        <span className="history-point">{point === null ? '' : longLabels[point]}</span>
      </div>
      <ul className="history-legend">
        {spec.lines.map((line) => (
          <li key={line.name}>
            <Mark line={line} />
            {line.name}
            <b>{point === null ? '' : text(line.values[point])}</b>
          </li>
        ))}
      </ul>
      <Chart spec={spec} labels={shortLabels} currency={currency} onPoint={setPoint} />
      {spec.note !== undefined && <p className="history-note">{spec.note}</p>}
      <details>
        <summary>{words.table}</summary>
        <div className="history-scroll" role="group" aria-label={spec.title} tabIndex={0}>
          <table aria-label={spec.title}>
            <thead>
              <tr>
                <th scope="col">{words.time}</th>
                {spec.lines.map(({ name }) => (
                  <th scope="col" key={name}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {longLabels.map((label, i) => (
                <tr key={i}>
                  <th scope="row">{label}</th>
                  {spec.lines.map(({ name, values }) => (
                    <td key={name}>{text(values[i])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function Mark({ line: { kind, colour } }: { line: ChartLine }) {
  return <span className="history-mark" data-kind={kind} style={{ color: `var(--series-${colour % 6})` }} aria-hidden="true" />;
}
