import { useEffect, useRef, useState } from 'react';

/** How often rows may change places by themselves, in milliseconds: seldom enough to be read. */
const EVERY_MS = 15_000;

/** The ids in an order that is taken at once when the key or the rows change, and otherwise now and then. */
export function useOrder<T extends { readonly id: string }, K>(
  items: readonly T[],
  key: K,
  orderOf: (items: readonly T[], key: K) => readonly string[],
): readonly string[] {
  const newest = useRef(items);
  const [order, setOrder] = useState<{ key: K; count: number; ids: readonly string[] }>();
  useEffect(() => {
    newest.current = items;
  }, [items]);
  useEffect(() => {
    const timer = setInterval(() => setOrder({ key, count: newest.current.length, ids: orderOf(newest.current, key) }), EVERY_MS);
    return () => clearInterval(timer);
  }, [key, orderOf]);
  if (order?.key === key && order.count === items.length) {
    return order.ids;
  }
  const ids = orderOf(items, key);
  setOrder({ key, count: items.length, ids });
  return ids;
}
