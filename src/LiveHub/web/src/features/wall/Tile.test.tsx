import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { StoreTile } from '../../contracts/contracts.g';
import { Tile } from './Tile';

const TILE: StoreTile = {
  store: 'main-street', name: 'Main Street', at: '2030-01-01T12:00:00Z', occupancy: 1280, capacity: 2000,
  entries: 12_345, exits: 11_065, camerasLive: 3, cameras: 4, alertsRaised: 0, blindShare: 0,
};

function markup(tile: StoreTile | undefined, staleness?: string): string {
  return renderToStaticMarkup(<Tile id="main-street" name="Main Street" tile={tile} state="calm" staleness={staleness} />);
}

describe('a tile', () => {
  it('is a link to its store that carries its number', () => {
    expect(markup(TILE)).toMatch(/^<a href="\/stores\/main-street"[^>]*data-testid="tile-main-street"[^>]*data-occupancy="1280"/);
  });

  it('says load, crossings and cameras in words', () => {
    const html = markup(TILE);
    for (const words of ['1,280', 'of 2,000', '64% of capacity', '12,345', '11,065', '3/4 live']) {
      expect(html).toContain(words);
    }
    expect(html).toContain('tone-warn');
  });

  it('says that its store is simulated, also while it waits', () => {
    const html = renderToStaticMarkup(<Tile id="a" name="A" simulation="detections" tile={undefined} state="stale" staleness={undefined} />);
    expect(html).toContain('Simulated: detections');
    expect(markup(TILE)).not.toContain('Simulated');
  });

  it('has no bar without a capacity', () => {
    expect(markup({ ...TILE, capacity: undefined })).not.toContain('meter');
  });

  it('says how many alerts are raised, unless that is old news', () => {
    expect(markup({ ...TILE, alertsRaised: 2 }, undefined)).toContain('2 alerts');
    expect(markup({ ...TILE, alertsRaised: 2 }, '12 s old')).not.toContain('alerts');
    expect(markup(TILE, undefined)).not.toContain('alert');
  });

  it('says how much is blind and how long the queue is', () => {
    expect(markup({ ...TILE, blindShare: 0.25 })).toContain('25% blind');
    expect(markup({ ...TILE, longestQueue: 7, longestWaitSeconds: 80 })).toMatch(/title="wait 1:20"[^>]*>Queue 7</);
    expect(markup(TILE)).not.toContain('Queue');
  });

  it('draws the last hour and says it in words', () => {
    const html = renderToStaticMarkup(
      <Tile id="a" name="A" tile={TILE} state="calm" staleness={undefined} trend={[3, null, 12]} />,
    );
    expect(html).toContain('<path d="M');
    expect(html).toContain('Last hour: 3 to 12 people');
  });

  it('says in words what its colour says where there is room for little', () => {
    const html = renderToStaticMarkup(<Tile id="a" name="A" tile={TILE} state="alert" staleness={undefined} isDense />);
    expect(html).toContain('1,280');
    expect(html).toContain('Alert.');
    expect(html).not.toContain('12,345');
  });

  it('says that the store is full', () => {
    expect(markup({ ...TILE, occupancy: 2000 })).toContain('Full');
    expect(markup({ ...TILE, occupancy: 1999 })).not.toContain('Full');
  });

  it('says how old a stale number is and does not call its cameras good', () => {
    const html = markup({ ...TILE, camerasLive: 4 }, '12 s old');
    expect(html).toContain('12 s old');
    expect(html).not.toContain('of 2,000');
    expect(html).toContain('data-stale="true"');
    expect(html).not.toContain('tone-good');
  });

  it('waits for a store that has not reported', () => {
    const html = markup(undefined, 'age unknown');
    expect(html).toContain('Waiting for data');
    expect(html).not.toContain('data-occupancy');
  });
});
