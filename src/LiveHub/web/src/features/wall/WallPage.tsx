import './wall.css';
import { useStores } from '../../api/stores';
import { useTrends } from '../../api/trends';
import type { StoreSummary } from '../../contracts/contracts.g';
import { useChainsLive } from '../../live';
import { Link } from '../../routing/Link';
import { NEW_STORE_PATH } from '../../routing/route';
import { failureText, texts } from '../../texts';
import { useNow } from '../../time/useNow';
import { useKiosk } from '../../ui/kiosk';
import { Message } from '../../ui/Message';
import { Skeleton } from '../../ui/Skeleton';
import { useTitle } from '../../ui/useTitle';
import { needsAttention, ordered, type WallStore } from './attention';
import { sectionsOf, usualGrouping } from './sections';
import { Totals } from './Totals';
import { WallControls } from './WallControls';
import { WallGrid } from './WallGrid';
import { matching, wallStores } from './wallStores';
import { useWallQuery } from './wallQuery';

/** Every store at a glance. */
export function WallPage() {
  useTitle(texts.wall.title);
  const stores = useStores();
  switch (stores.status) {
    case 'ready':
      return stores.value.length === 0 ? <EmptyWall /> : <Wall listed={stores.value} />;
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

function EmptyWall() {
  return (
    <Message title={texts.wall.empty}>
      <p>{texts.wall.emptyHint}</p>
      <p>
        <Link href={NEW_STORE_PATH}>{texts.wall.newStore}</Link>
      </p>
    </Message>
  );
}

function Wall({ listed }: { listed: readonly StoreSummary[] }) {
  const query = useWallQuery();
  const kiosk = useKiosk();
  const now = useNow();
  const chains = [...new Set(listed.map(({ chain }) => chain))].sort();
  const live = useChainsLive(chains);
  const trends = useTrends(chains);
  const all = wallStores(listed, live.flatMap(({ value }) => value?.stores ?? []));
  const grouping = query.grouping ?? usualGrouping(all);
  const found = matching(all, query.words);
  const shown = query.onlyAttention ? found.filter(({ tile }) => needsAttention(tile, now)) : found;
  return (
    <>
      <div className="wall-head">
        <h1>{texts.wall.title}</h1>
        <Totals stores={all} now={now} />
        {!kiosk && <WallControls query={query} grouping={grouping} />}
      </div>
      {shown.length === 0 ? (
        <NothingShown words={query.words} found={found} />
      ) : (
        <WallGrid sections={sectionsOf(ordered(shown, query.order, now), grouping)} trends={trends} now={now} />
      )}
    </>
  );
}

function NothingShown({ words, found }: { words: string; found: readonly WallStore[] }) {
  return (
    <p className="note" role="status">
      {found.length === 0 ? texts.wall.find.none(words.trim()) : texts.wall.allWell}
    </p>
  );
}
