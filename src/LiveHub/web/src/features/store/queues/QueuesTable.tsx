import type { QueueLive, ZoneConfiguration } from '../../../contracts/contracts.g';
import { formatClock, formatCount, formatMean } from '../../../format';
import { texts } from '../../../texts';
import { Reserved } from '../Reserved';
import { Trend } from './Trend';

const words = texts.store.queues;

/** How many people wait, and for how long. A store without queues shows nothing. */
export function QueuesTable({ zones, live }: { zones: readonly ZoneConfiguration[]; live: readonly QueueLive[] }) {
  const queues = zones.filter(({ kind }) => kind === 'queue');
  if (queues.length === 0) {
    return null;
  }
  const byId = new Map(live.map((queue) => [queue.id, queue]));
  return (
    <section className="panel">
      <h2 id="queues">{words.title}</h2>
      <table aria-labelledby="queues">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.expected}</th>
            <th scope="col">{words.mean}</th>
          </tr>
        </thead>
        <tbody>
          {queues.map(({ id, name }) => {
            const queue = byId.get(id);
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <Trend value={queue?.length} />
                  <Reserved digits={3}>{queue && <b data-testid={`queue-${id}-length`}>{formatCount(queue.length)}</b>}</Reserved>
                </td>
                <td data-testid={`queue-${id}-wait`}>
                  <Reserved digits={5}>{queue && expected(queue)}</Reserved>
                </td>
                <td>
                  <Reserved digits={5}>{queue && formatMean(queue.meanWaitSeconds)}</Reserved>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function expected({ expectedWaitSeconds }: QueueLive) {
  return expectedWaitSeconds === undefined ? <span title={words.unknown}>–</span> : formatClock(expectedWaitSeconds);
}
