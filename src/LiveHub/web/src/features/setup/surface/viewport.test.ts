import { describe, expect, it } from 'vitest';
import { dragged, viewOf, whole, zoomed } from './viewport';

const BOX = { min: [0, 0], max: [20, 10] } as const;
const SIZE = { width: 440, height: 300, unit: 1 };

describe('a view of a plan', () => {
  const view = viewOf(BOX, SIZE, whole(BOX), true);

  it('shows all of it, its lower left corner at the lower left', () => {
    expect([view.scale, view.x(0), view.y(0), view.x(20), view.y(10)]).toEqual([20, 20, 250, 420, 50]);
    expect(view.points([[0, 0], [20, 10]])).toBe('20.00,250.00 420.00,50.00');
  });

  it.each([[0, 0], [7.3, 2.9], [20, 10]] as const)('finds the place that lies at where (%d, %d) shows', (x, y) => {
    const [px, py] = view.place([view.x(x), view.y(y)]);
    expect([px, py]).toEqual([expect.closeTo(x), expect.closeTo(y)]);
  });

  it('keeps what is under the pointer there when it comes closer', () => {
    const closer = zoomed(whole(BOX), view, [120, 100], 2.5, BOX);
    const [x, y] = viewOf(BOX, SIZE, closer, true).place([120, 100]);
    expect([closer.zoom, x, y]).toEqual([2.5, expect.closeTo(5), expect.closeTo(7.5)]);
  });

  it('does not go farther away than all of it, nor out of it', () => {
    expect(zoomed({ centre: [3, 3], zoom: 2 }, view, [0, 0], 0.1, BOX)).toEqual(whole(BOX));
    const closer = { centre: [10, 5], zoom: 4 } as const;
    expect(dragged(closer, viewOf(BOX, SIZE, closer, true), [0, 0], [9999, 0], BOX).centre).toEqual([0, 5]);
  });
});

it('a view of an image has its first row at the top', () => {
  const image = { min: [0, 0], max: [640, 360] } as const;
  const view = viewOf(image, { width: 680, height: 400, unit: 1 }, whole(image), false);
  expect([view.x(0), view.y(0), view.y(360)]).toEqual([20, 20, 380]);
  expect(view.place([20, 380])).toEqual([0, 360]);
});
