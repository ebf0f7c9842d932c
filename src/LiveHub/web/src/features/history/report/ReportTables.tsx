import type { HistoryFigures, StorePlan } from '../../../contracts/contracts.g';
import { formatClock, formatCount, formatPercent } from '../../../format';
import { texts } from '../../../texts';
import { namesOf, zonesToTell } from '../charts';

const words = texts.history.daily;

/** What fits on a sheet; the rest is on the history's page. */
const MOST_ROWS = 7;

/** Zones, shelves and queues, those with most people first. */
export function ReportTables({ plan, total }: { plan: StorePlan; total: HistoryFigures }) {
  const names = namesOf(plan);
  const nameOf = ({ id }: { id: string }) => names.get(id) ?? id;
  const clock = (seconds: number | undefined) => (seconds === undefined ? texts.history.figures.none : formatClock(seconds));
  return (
    <div className="report-tables">
      <Table
        title={words.zones}
        columns={[words.stays, words.share, words.meanStay]}
        rows={zonesToTell(total, plan)
          .toSorted((a, b) => b.stays - a.stays)
          .map((zone) => [nameOf(zone), formatCount(zone.stays), zone.visitShare === undefined ? texts.history.figures.none : formatPercent(zone.visitShare), clock(zone.meanStaySeconds)])}
      />
      <Table
        title={words.shelves}
        columns={[words.engagements, words.dwell, words.returns]}
        rows={total.shelves
          .toSorted((a, b) => b.engagements - a.engagements)
          .map((shelf) => [nameOf(shelf), formatCount(shelf.engagements), clock(shelf.meanDwellSeconds), formatCount(shelf.returns)])}
      />
      <Table
        title={words.queues}
        columns={[words.served, words.wait]}
        rows={total.queues
          .toSorted((a, b) => b.served - a.served)
          .map((queue) => [nameOf(queue), formatCount(queue.served), clock(queue.meanWaitSeconds)])}
      />
    </div>
  );
}

function Table({ title, columns, rows }: { title: string; columns: readonly string[]; rows: readonly (readonly string[])[] }) {
  if (rows.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{title}</h2>
      <table aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(([name, ...cells], i) => (
            <tr key={i}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && <p className="report-note">{words.more(rows.length - MOST_ROWS)}</p>}
    </section>
  );
}
