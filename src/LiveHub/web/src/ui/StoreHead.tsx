import type { ReactNode } from 'react';
import { Link } from '../routing/Link';
import { type StorePageName, storePath, WALL_PATH } from '../routing/route';
import { texts } from '../texts';
import type { SimulationLevel } from '../contracts/contracts.g';
import { SimulatedBadge } from './SimulatedBadge';

const PAGES: readonly (readonly [StorePageName, string])[] = [
  ['store', texts.storePages.live],
  ['history', texts.storePages.history],
  ['setup', texts.storePages.setup],
];

interface StoreHeadProps {
  readonly id: string;
  readonly name: string;
  readonly simulation: SimulationLevel | undefined;
  readonly page: StorePageName;
  /** Whether the way to the set-up is offered: it is for administrators. */
  readonly offersSetup: boolean;
  /** What the page itself says beside the name. */
  readonly children?: ReactNode;
}

/** The head of every page of a store: the way back, its name, and the way to its other pages. */
export function StoreHead({ id, name, simulation, page, offersSetup, children }: StoreHeadProps) {
  return (
    <div className="store-head">
      <Link className="store-back" href={WALL_PATH}>
        <span aria-hidden="true">←</span> {texts.store.back}
      </Link>
      <h1>{name}</h1>
      <SimulatedBadge level={simulation} />
      {children}
      <nav className="tabs" aria-label={texts.storePages.label}>
        {PAGES.filter(([each]) => offersSetup || each !== 'setup').map(([each, title]) => (
          <Link key={each} href={storePath(id, each)} aria-current={each === page ? 'page' : undefined}>
            {title}
          </Link>
        ))}
        {/* The server writes it: it must be readable without this client. */}
        <a href={`${storePath(id)}/privacy`}>{texts.storePages.privacy}</a>
      </nav>
    </div>
  );
}
