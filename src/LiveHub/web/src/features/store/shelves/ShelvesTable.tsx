import { type CSSProperties, useState } from 'react';
import type { ShelfLive, ZoneConfiguration } from '../../../contracts/contracts.g';
import { formatCount, formatMean } from '../../../format';
import { texts } from '../../../texts';
import { Reserved } from '../Reserved';
import { type ShelfKey, shelfOrder, shelfValue } from './sortShelves';
import { useOrder } from './useOrder';

const words = texts.store.shelves;

const COLUMNS: readonly { readonly key: ShelfKey; readonly digits: number; readonly hasBar: boolean }[] = [
  { key: 'engaged', digits: 2, hasBar: false },
  { key: 'engagements', digits: 4, hasBar: false },
  { key: 'dwell', digits: 5, hasBar: true },
  { key: 'returns', digits: 3, hasBar: true },
];

/** Which shelves hold people, and which bring them back. A store without shelves shows nothing. */
export function ShelvesTable({ zones, live }: { zones: readonly ZoneConfiguration[]; live: readonly ShelfLive[] }) {
  const [key, setKey] = useState<ShelfKey>('dwell');
  const shelves = zones.filter(({ kind }) => kind === 'shelf');
  const order = useOrder(live, key, shelfOrder);
  if (shelves.length === 0) {
    return null;
  }
  const byId = new Map(live.map((shelf) => [shelf.id, shelf]));
  const highest = (column: ShelfKey) => Math.max(0, ...live.map((shelf) => shelfValue(shelf, column)));
  const rank = new Map(order.map((id, i) => [id, i]));
  const sorted = [...shelves].sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity));
  return (
    <section className="panel shelves">
      <h2 id="shelves">{words.title}</h2>
      <table aria-labelledby="shelves">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {COLUMNS.map((column) => (
              <th key={column.key} scope="col" aria-sort={column.key === key ? 'descending' : undefined}>
                <button type="button" className="sort" title={words.hints[column.key]} onClick={() => setKey(column.key)}>
                  {words[column.key]}
                  {column.key === key && <span aria-hidden="true">▾</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, name }) => {
            const shelf = byId.get(id);
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                {COLUMNS.map((column) => (
                  <td key={column.key} data-testid={`shelf-${id}-${column.key}`}>
                    {column.hasBar && <Bar share={shelf ? shelfValue(shelf, column.key) / Math.max(1, highest(column.key)) : 0} />}
                    <Reserved digits={column.digits}>{shelf && written(shelf, column.key)}</Reserved>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** A bar beside a number, which says the same. */
function Bar({ share }: { share: number }) {
  return <span className="bar" aria-hidden="true" style={{ '--share': share } as CSSProperties} />;
}

function written(shelf: ShelfLive, key: ShelfKey): string {
  const value = shelfValue(shelf, key);
  return key === 'dwell' ? formatMean(value) : formatCount(value);
}
