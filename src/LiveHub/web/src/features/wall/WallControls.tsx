import { Link } from '../../routing/Link';
import { setQuery } from '../../routing/location';
import { NEW_STORE_PATH } from '../../routing/route';
import { texts } from '../../texts';
import { toggleFullScreen } from '../../ui/fullScreen';
import { enterKiosk } from '../../ui/kiosk';
import { Segmented } from '../../ui/Segmented';
import type { Order } from './attention';
import type { Grouping } from './sections';
import type { WallQuery } from './wallQuery';

const words = texts.wall;

const ORDERS: readonly (readonly [Order, string])[] = [
  ['attention', words.sort.attention],
  ['name', words.sort.name],
];

const GROUPINGS: readonly (readonly [Grouping, string])[] = [
  ['region', words.group.region],
  ['chain', words.group.chain],
  ['none', words.group.none],
];

/** What of the wall is shown, and how. */
export function WallControls({ query, grouping }: { query: WallQuery; grouping: Grouping }) {
  return (
    <div className="wall-controls">
      <input
        className="select wall-find"
        type="search"
        aria-label={words.find.label}
        placeholder={words.find.hint}
        value={query.words}
        onChange={(event) => setQuery('find', event.target.value === '' ? null : event.target.value)}
      />
      <label className="wall-only">
        <input
          type="checkbox"
          checked={query.onlyAttention}
          onChange={(event) => setQuery('only', event.target.checked ? 'attention' : null)}
        />
        {words.only}
      </label>
      <select
        className="select"
        aria-label={words.group.label}
        value={grouping}
        onChange={(event) => setQuery('group', event.target.value)}
      >
        {GROUPINGS.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <Segmented
        label={words.sort.label}
        value={query.order}
        options={ORDERS}
        onChange={(next) => setQuery('sort', next === 'attention' ? null : next)}
      />
      <span className="wall-screens">
        <Link className="button" href={NEW_STORE_PATH}>
          {words.newStore}
        </Link>
        <button type="button" className="button" onClick={toggleFullScreen}>
          {words.fullScreen}
        </button>
        <button type="button" className="button" title={words.tv.hint} onClick={enterKiosk}>
          {words.tv.label}
        </button>
      </span>
    </div>
  );
}
