import { useQuery } from '../../routing/location';
import type { Order } from './attention';
import type { Grouping } from './sections';

/** What of the wall is shown and how: the address remembers it, so that a wall can be bookmarked. */
export interface WallQuery {
  readonly order: Order;
  /** Undefined where nobody chose. */
  readonly grouping: Grouping | undefined;
  readonly words: string;
  readonly onlyAttention: boolean;
}

const GROUPINGS: readonly Grouping[] = ['region', 'chain', 'none'];

/** What the address asks for. */
export function useWallQuery(): WallQuery {
  const grouping = useQuery('group');
  return {
    order: useQuery('sort') === 'name' ? 'name' : 'attention',
    grouping: GROUPINGS.find((known) => known === grouping),
    words: useQuery('find') ?? '',
    onlyAttention: useQuery('only') === 'attention',
  };
}
