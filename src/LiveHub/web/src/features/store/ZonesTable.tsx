import type { ZoneConfiguration, ZoneLive } from '../../contracts/contracts.g';
import { formatCount, formatMean, formatPercent } from '../../format';
import { texts } from '../../texts';
import { Status } from '../../ui/Status';
import { Reserved } from './Reserved';

const words = texts.store.zones;

/** Who is where: the plan's zones in words and numbers. */
export function ZonesTable({ zones, live }: { zones: readonly ZoneConfiguration[]; live: readonly ZoneLive[] }) {
  const byId = new Map(live.map((zone) => [zone.id, zone]));
  return (
    <section className="panel">
      <h2 id="zones">{words.title}</h2>
      {zones.length === 0 ? (
        <p className="panel-empty">{words.none}</p>
      ) : (
        <table aria-labelledby="zones">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.now}</th>
              <th scope="col">{words.visits}</th>
              <th scope="col">{words.dwell}</th>
              <th scope="col" className="zone-energy">{words.energy}</th>
            </tr>
          </thead>
          <tbody>
            {zones.map(({ id, name, kind }) => {
              const zone = byId.get(id);
              return (
                <tr key={id}>
                  <th scope="row">
                    {name} {kind !== 'area' && <small>{texts.zoneKind[kind]}</small>}{' '}
                    {zone?.isBlind && <Status tone="warn">{texts.store.blind.short}</Status>}
                  </th>
                  <td data-testid={`zone-${id}-count`}>
                    <Reserved digits={3}>{zone && <b>{formatCount(zone.count)}</b>}</Reserved>
                  </td>
                  <td>
                    <Reserved digits={5}>{zone && formatCount(zone.visits)}</Reserved>
                  </td>
                  <td>
                    <Reserved digits={5}>{zone && formatMean(zone.meanDwellSeconds)}</Reserved>
                  </td>
                  <td className="zone-energy">
                    <Reserved digits={4}>{zone && (zone.mood.energy === undefined ? '–' : formatPercent(zone.mood.energy))}</Reserved>
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
