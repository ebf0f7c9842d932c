import { lazy, Suspense, useEffect, useRef } from 'react';
import { reloadResources } from '../api/stores';
import { StoreSkeleton } from '../features/store/StoreSkeleton';
import { StoreView } from '../features/store/StoreView';
import { WallPage } from '../features/wall/WallPage';
import { useConnection } from '../live';
import { Link } from '../routing/Link';
import { usePath } from '../routing/location';
import { routeOf, WALL_PATH } from '../routing/route';
import { texts } from '../texts';
import { useKiosk } from '../ui/kiosk';
import { Message } from '../ui/Message';
import { Skeleton } from '../ui/Skeleton';
import { AppBar } from './AppBar';
import { ConnectionBanner } from './ConnectionBanner';
import { Kiosk } from './Kiosk';
import { WithPlan } from './WithPlan';

// The wall and the store are what opens first and often; the others come when they are asked for.
const HistoryView = lazy(async () => ({ default: (await import('../features/history/HistoryView')).HistoryView }));
const ReportView = lazy(async () => ({ default: (await import('../features/history/report/ReportView')).ReportView }));
const NewStorePage = lazy(async () => ({ default: (await import('../features/setup/NewStorePage')).NewStorePage }));
const AccessPage = lazy(async () => ({ default: (await import('../features/access/AccessPage')).AccessPage }));
const SetupPage = lazy(async () => ({ default: (await import('../features/setup/SetupPage')).SetupPage }));

const LOADING = <Skeleton height="60vh" />;

/** The frame around every page, and the page that the address names. */
export function App() {
  const main = useFocusOnNavigation();
  const kiosk = useKiosk();
  const connected = useConnection().phase === 'connected';
  useEffect(() => {
    if (connected) {
      reloadResources();
    }
  }, [connected]);

  return (
    <div className="app" data-kiosk={kiosk}>
      <a className="app-skip" href="#main">
        {texts.skip}
      </a>
      {kiosk ? <Kiosk /> : <AppBar />}
      <ConnectionBanner />
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={LOADING}>
          <Page />
        </Suspense>
      </main>
      {!kiosk && <footer className="app-foot">{texts.privacy}</footer>}
    </div>
  );
}

/** Takes the focus to a new page's content, so that a keyboard or a screen reader goes on there. */
function useFocusOnNavigation() {
  const path = usePath();
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current !== path) {
      last.current = path;
      main.current?.focus({ preventScroll: true });
    }
  }, [path]);
  return main;
}

function Page() {
  const route = routeOf(usePath());
  switch (route.page) {
    case 'wall':
      return <WallPage />;
    case 'store':
      return (
        <WithPlan key={`store ${route.id}`} id={route.id} loading={<StoreSkeleton />}>
          {(plan) => <StoreView plan={plan} />}
        </WithPlan>
      );
    case 'history':
      return (
        <WithPlan key={`history ${route.id}`} id={route.id} loading={LOADING}>
          {(plan) => <HistoryView plan={plan} />}
        </WithPlan>
      );
    case 'report':
      return (
        <WithPlan key={`report ${route.id}`} id={route.id} loading={LOADING}>
          {(plan) => <ReportView plan={plan} />}
        </WithPlan>
      );
    case 'setup':
      return <SetupPage key={route.id} id={route.id} />;
    case 'new-store':
      return <NewStorePage />;
    case 'access':
      return <AccessPage />;
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
