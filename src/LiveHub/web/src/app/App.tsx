import { useEffect } from 'react';
import { reloadResources } from '../api/stores';
import { StorePage } from '../features/store/StorePage';
import { WallPage } from '../features/wall/WallPage';
import { useConnection } from '../live';
import { Link } from '../routing/Link';
import { usePath } from '../routing/location';
import { routeOf, WALL_PATH } from '../routing/route';
import { texts } from '../texts';
import { Message } from '../ui/Message';
import { AppBar } from './AppBar';
import { ConnectionBanner } from './ConnectionBanner';

/** The frame around every page, and the page that the address names. */
export function App() {
  const connected = useConnection().phase === 'connected';
  useEffect(() => {
    if (connected) {
      reloadResources();
    }
  }, [connected]);

  return (
    <div className="app">
      <a className="app-skip" href="#main">
        {texts.skip}
      </a>
      <AppBar />
      <ConnectionBanner />
      <main id="main" tabIndex={-1}>
        <Page />
      </main>
      <footer className="app-foot">{texts.privacy}</footer>
    </div>
  );
}

function Page() {
  const route = routeOf(usePath());
  switch (route.page) {
    case 'wall':
      return <WallPage />;
    case 'store':
      return <StorePage key={route.id} id={route.id} />;
    case 'missing':
      return (
        <Message title={texts.missing.title}>
          <p>{texts.missing.page}</p>
          <p>
            <Link href={WALL_PATH}>{texts.missing.back}</Link>
          </p>
        </Message>
      );
  }
}
