import type { ZoneKind } from '../../../contracts/contracts.g';
import { texts } from '../../../texts';
import { useSetup } from '../context';
import { addZone, lastOf, remove } from '../draft/edits';
import { isSame, type Json, listAt, type Path, withAt } from '../draft/json';
import { numbered } from '../draft/slug';
import { textAt, type ZoneView, ZONE_KINDS } from '../draft/views';
import { ChoiceField } from '../fields/fields';
import { NameFields } from '../fields/NameFields';
import { newPlace, rectangleAt } from '../plan/shapes';
import { Corners } from './Corners';
import { FloorChoice } from './FloorChoice';
import { ObjectList } from './ObjectList';

const words = texts.setup.zones;

/** The zones of a floor. */
export function ZonesPanel() {
  const { floor, draft, edit, select, selected, draw } = useSetup();
  if (!floor) {
    return <p className="setup-empty">{texts.setup.plan.noFloor}</p>;
  }
  const zone = floor.zones.find(({ path }) => isSame(path, selected));
  const list: Path = [...floor.path, 'zones'];
  const add = (kind: ZoneKind, polygon: ZoneView['polygon']) => {
    const name = numbered(texts.zoneKind[kind], floor.zones.map((each) => each.name));
    edit((now) => addZone(now, floor.path, kind, name, polygon));
    select(lastOf(addZone(draft.now, floor.path, kind, name, polygon), list));
  };
  const drawZone = (kind: ZoneKind) => {
    select(undefined);
    draw({
      hint: words.drawHint,
      least: 3,
      isClosed: true,
      done: (places) => {
        draw(undefined);
        if (places.length >= 3) {
          add(kind, places);
        }
      },
    });
  };
  return (
    <>
      <section className="panel setup-form" aria-label={words.title}>
        <h2>{words.title}</h2>
        <FloorChoice />
        <p className="field-hint">{words.addHint}</p>
        <ul className="add-list">
          {ZONE_KINDS.map((kind) => (
            <li key={kind}>
              <span className={`swatch swatch-${kind}`} aria-hidden="true" />
              <span>{texts.zoneKind[kind]}</span>
              <button type="button" className="button" data-testid={`draw-${kind}`} onClick={() => drawZone(kind)}>
                {words.draw}<span className="visually-hidden"> {texts.zoneKind[kind]}</span>
              </button>
              <button type="button" className="button" data-testid={`put-${kind}`} onClick={() => add(kind, rectangleAt(newPlace(floor), 2, 1, floor))}>
                {words.put}<span className="visually-hidden"> {texts.zoneKind[kind]}</span>
              </button>
            </li>
          ))}
        </ul>
        <ObjectList
          label={words.title}
          empty={words.none}
          isMovable
          rows={floor.zones.map(({ path, name, id, kind }) => ({ path, name: name || id, note: texts.zoneKind[kind] }))}
        />
      </section>
      {zone && <ZoneForm key={JSON.stringify(zone.path)} zone={zone} />}
    </>
  );
}

function ZoneForm({ zone }: { zone: ZoneView }) {
  const { draft, edit, select, draw } = useSetup();
  const drawFront = () =>
    draw({
      hint: words.frontHint,
      least: 2,
      most: 2,
      isClosed: false,
      done: (places) => {
        draw(undefined);
        if (places.length === 2) {
          edit((now) => withAt(now, [...zone.path, 'front'], places));
        }
      },
    });
  const isWatched = alertsOn(draft.now, zone.id) > 0;
  return (
    <section className="panel setup-form" aria-label={zone.name || zone.id}>
      <h2>{zone.name || zone.id}</h2>
      <NameFields path={zone.path} />
      <ChoiceField label={words.kind} path={[...zone.path, 'kind']} fallback="area" hint={words.kindHint[zone.kind]} options={ZONE_KINDS.map((kind) => [kind, texts.zoneKind[kind]])} />
      {zone.kind === 'shelf' && (
        <div className="setup-row">
          <button type="button" className="button" data-testid="draw-front" onClick={drawFront}>
            {zone.front.length === 2 ? words.frontAgain : words.front}
          </button>
          {zone.front.length === 2 && (
            <button type="button" className="button" onClick={() => edit((now) => withAt(now, [...zone.path, 'front'], undefined))}>
              {words.frontRemove}
            </button>
          )}
        </div>
      )}
      <Corners label={texts.setup.corners.title} path={[...zone.path, 'polygon']} least={3} />
      {zone.front.length === 2 && <Corners label={words.frontEnds} path={[...zone.path, 'front']} least={2} isFixed />}
      {isWatched && <p className="field-hint">{words.watched}</p>}
      <button
        type="button"
        className="button button-danger"
        onClick={() => {
          edit((now) => remove(now, zone.path));
          select(undefined);
        }}
      >
        {texts.setup.remove(zone.name || zone.id)}
      </button>
    </section>
  );
}

function alertsOn(store: Json, zone: string): number {
  return listAt(store, ['alerts']).filter((alert) => textAt(alert, ['zone']) === zone).length;
}
