import './wall.css';
import { useMemo } from 'react';
import { useStores } from '../../api/stores';
import { useTrends } from '../../api/trends';
import type { ChainLive, StoreSummary } from '../../contracts/contracts.g';
import { type FeedState, sampled, useChains, useReadable } from '../../live';
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
import { matching, tilesOf, wallStores } from './wallStores';
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

/** For so long tiles keep their places: a wall that moves all the time cannot be read. */
const SETTLED_MS = 3000;

function Wall({ listed }: { listed: readonly StoreSummary[] }) {
  const query = useWallQuery();
  const kiosk = useKiosk();
  const now = useNow();
  const chains = [...new Set(listed.map(({ chain }) => chain))].sort();
  const live = useChains(chains);
  const all = wallStores(listed, tilesOf(useReadable(useMemo(() => sampled(live, SETTLED_MS, haveOtherStores), [live]))));
  const trends = useTrends(chains);
  const grouping = query.grouping ?? usualGrouping(all);
  const found = matching(all, query.words);
  const shown = query.onlyAttention ? found.filter(({ tile }) => needsAttention(tile, now)) : found;
  return (
    <>
      <div className="wall-head">
        <h1>{texts.wall.title}</h1>
        <Totals listed={listed} live={live} now={now} />
        {!kiosk && <WallControls query={query} grouping={grouping} />}
      </div>
      {shown.length === 0 ? (
        <NothingShown words={query.words} found={found} />
      ) : (
        <WallGrid sections={sectionsOf(ordered(shown, query.order, now), grouping)} live={live} trends={trends} now={now} />
      )}
    </>
  );
}

/** Whether stores have come or gone: the wall shows that at once. */
function haveOtherStores(shown: readonly FeedState<ChainLive>[], next: readonly FeedState<ChainLive>[]): boolean {
  return tilesOf(shown).length !== tilesOf(next).length;
}

function NothingShown({ words, found }: { words: string; found: readonly WallStore[] }) {
  return (
    <p className="note" role="status">
      {found.length === 0 ? texts.wall.find.none(words.trim()) : texts.wall.allWell}
    </p>
  );
}
