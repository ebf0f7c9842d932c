import type { HistoryFigures } from '../../contracts/contracts.g';
import { formatChange } from '../../format';
import { texts } from '../../texts';
import type { Unit } from './units';

const words = texts.history.figures;

/** A key figure: how it is called and where it is found. */
export interface KeyFigure {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly hint?: string;
  readonly pick: (figures: HistoryFigures) => number | undefined;
}

const ALWAYS: readonly KeyFigure[] = [
  { id: 'visits', name: words.visits, unit: 'count', pick: ({ visits }) => visits },
  { id: 'entries', name: words.entries, unit: 'count', pick: ({ entries }) => entries },
  { id: 'exits', name: words.exits, unit: 'count', pick: ({ exits }) => exits },
  { id: 'stay', name: words.stay, unit: 'clock', pick: ({ meanVisitSeconds }) => meanVisitSeconds },
  { id: 'mean', name: words.mean, unit: 'people', pick: ({ meanOccupancy }) => meanOccupancy },
  { id: 'peak', name: words.peak, unit: 'count', pick: ({ peakOccupancy }) => peakOccupancy },
];

const QUEUES: readonly KeyFigure[] = [{ id: 'wait', name: words.wait, unit: 'clock', pick: meanWait }];

const SALES: readonly KeyFigure[] = [
  { id: 'transactions', name: words.transactions, unit: 'count', pick: ({ sales }) => sales?.transactions },
  { id: 'amount', name: words.amount, unit: 'money', pick: ({ sales }) => sales?.amount },
  { id: 'conversion', name: words.conversion, unit: 'share', hint: words.conversionHint, pick: ({ sales }) => sales?.conversion },
];

/** The key figures that a store has: of queues and of sales only where it has any. */
export function keyFigures(total: HistoryFigures): readonly KeyFigure[] {
  return [...ALWAYS, ...(total.queues.length > 0 ? QUEUES : []), ...(total.sales === undefined ? [] : SALES)];
}

/** The mean wait in all queues: each counts with those who were served in it. */
export function meanWait({ queues }: HistoryFigures): number | undefined {
  const served = queues.reduce((sum, queue) => sum + queue.served, 0);
  return served === 0 ? undefined : queues.reduce((sum, queue) => sum + queue.served * (queue.meanWaitSeconds ?? 0), 0) / served;
}

/** How a number changed, in words: shares by points, everything else by per cent; undefined where nothing can be said. */
export function changeOf(unit: Unit, now: number | undefined, before: number | undefined): string | undefined {
  if (now === undefined || before === undefined) {
    return undefined;
  }
  if (unit === 'share') {
    const points = Math.round((now - before) * 1000) / 10;
    return points === 0 ? words.same : words.points(points);
  }
  if (before === 0) {
    return now === 0 ? words.same : undefined;
  }
  const share = Math.round((now / before - 1) * 100) / 100;
  return share === 0 ? words.same : formatChange(share);
}
