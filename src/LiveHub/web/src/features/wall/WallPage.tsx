import './wall.css';
import { useStores } from '../../api/stores';
import type { StoreSummary } from '../../contracts/contracts.g';
import { useChainsLive } from '../../live';
import { setQuery, useQuery } from '../../routing/location';
import { failureText, texts } from '../../texts';
import { useNow } from '../../time/useNow';
import { Message } from '../../ui/Message';
import { Segmented } from '../../ui/Segmented';
import { Skeleton } from '../../ui/Skeleton';
import { useTitle } from '../../ui/useTitle';
import { type Order, ordered, wallStores } from './attention';
import { chainName, chainsOf } from './chains';
import { Totals } from './Totals';
import { WallGrid } from './WallGrid';

const ORDERS: readonly (readonly [Order, string])[] = [
  ['attention', texts.wall.sort.attention],
  ['name', texts.wall.sort.name],
];

/** Every store at a glance. */
export function WallPage() {
  useTitle(texts.wall.title);
  const stores = useStores();
  switch (stores.status) {
    case 'ready':
      return <Wall listed={stores.value} />;
    case 'failed':
      return <p className="note" role="alert">{texts.loadFailed(failureText(stores.failure))}</p>;
    case 'missing':
      return (
        <Message title={texts.missing.title}>
          <p>{texts.missing.page}</p>
        </Message>
      );
    case 'loading':
      return <Skeleton height="60vh" />;
  }
}

function Wall({ listed }: { listed: readonly StoreSummary[] }) {
  const order: Order = useQuery('sort') === 'name' ? 'name' : 'attention';
  const now = useNow();
  const chains = chainsOf(listed);
  const live = useChainsLive(chains.map(({ id }) => id));
  const sections = chains.map((chain, i) => ({
    id: chain.id,
    name: chainName(chain.id),
    stores: ordered(wallStores(chain.stores, live[i]?.value?.stores ?? []), order, now),
  }));
  const single = sections.length === 1 ? sections[0] : undefined;

  if (sections.length === 0) {
    return (
      <Message title={texts.wall.empty}>
        <p>{texts.wall.emptyHint}</p>
      </Message>
    );
  }
  return (
    <>
      <div className="wall-head">
        <h1>{single?.name ?? texts.wall.allStores}</h1>
        <Totals stores={sections.flatMap((section) => section.stores)} now={now} />
        <Segmented
          label={texts.wall.sort.label}
          value={order}
          options={ORDERS}
          onChange={(next) => setQuery('sort', next === 'attention' ? null : next)}
        />
      </div>
      <WallGrid sections={sections} now={now} />
    </>
  );
}
