import type { LineConfiguration, LineLive } from '../../contracts/contracts.g';
import { formatCount } from '../../format';
import { texts } from '../../texts';
import { Status } from '../../ui/Status';
import { Reserved } from './Reserved';

const words = texts.store.lines;

/** What each counting line has counted today. */
export function LinesTable({ lines, live }: { lines: readonly LineConfiguration[]; live: readonly LineLive[] }) {
  const byId = new Map(live.map((line) => [line.id, line]));
  return (
    <section className="panel">
      <h2 id="lines">{words.title}</h2>
      {lines.length === 0 ? (
        <p className="panel-empty">{words.none}</p>
      ) : (
        <table aria-labelledby="lines">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.in}</th>
              <th scope="col">{words.out}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, name }) => {
              const line = byId.get(id);
              return (
                <tr key={id}>
                  <th scope="row">
                    {name} {line?.isBlind && <Status tone="warn">{texts.store.blind.short}</Status>}
                  </th>
                  <td data-testid={`line-${id}-in`}>
                    <Reserved digits={6}>{line && formatCount(line.in)}</Reserved>
                  </td>
                  <td data-testid={`line-${id}-out`}>
                    <Reserved digits={6}>{line && formatCount(line.out)}</Reserved>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
