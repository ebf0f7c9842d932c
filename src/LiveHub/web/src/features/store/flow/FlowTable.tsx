import { memo } from 'react';
import { formatCount } from '../../../format';
import { texts } from '../../../texts';
import type { Flow } from './flowGraph';

const words = texts.store.flow;

/** The numbers of the diagram, all of them, for whoever wants to read or hear them. */
export const FlowTable = memo(function FlowTable({ flows, nameOf }: { flows: readonly Flow[]; nameOf: (place: string) => string }) {
  return (
    <details className="flow-numbers">
      <summary>{words.numbers(flows.length)}</summary>
      <table aria-label={words.title} data-testid="flow-table">
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.people}</th>
          </tr>
        </thead>
        <tbody>
          {flows.map(({ from, to, people }) => (
            <tr key={`${from} ${to}`} data-from={from} data-to={to}>
              <th scope="row">{nameOf(from)}</th>
              <td>{nameOf(to)}</td>
              <td>{formatCount(people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
});
