import { expect, it } from 'vitest';
import { changesBetween } from '../draft/changes';
import type { Json } from '../draft/json';
import { changeWords } from './changeWords';

const BEFORE: Json = {
  name: 'Shop', capacity: 30,
  floors: [{ id: 'ground', name: 'Ground', zones: [{ id: 'bread', name: 'Bread', kind: 'area', polygon: [[0, 0], [1, 0], [1, 1]] }] }],
  cameras: [{ id: 'door', name: 'Door', source: { kind: 'rtsp', location: 'rtsp://a' }, calibration: { points: [] } }],
};

const AFTER: Json = {
  name: 'Shop', capacity: 1040.5,
  floors: [{ id: 'ground', name: 'Ground', zones: [{ id: 'bread', name: 'Bread', kind: 'shelf', polygon: [[0, 0], [2, 0], [1, 1]] }], walls: [[[0, 0], [1, 1]]], lines: [{ id: 'in', name: 'Way in' }] }],
  cameras: [{ id: 'door', name: 'Door', source: { kind: 'http', location: 'http://a' }, calibration: { points: [1] } }],
  quirk: { loud: true },
};

it('says what changed in words that a reader of the page knows', () => {
  expect(changesBetween(BEFORE, AFTER).map((change) => changeWords(change, [AFTER, BEFORE]))).toEqual([
    'Capacity: 30 → 1,040.5',
    'Zone “Bread”: kind: “area” → “shelf”',
    'Zone “Bread”: shape changed',
    'Floor “Ground”: walls added',
    'Line “Way in” added',
    'Camera “Door”: kind of source: “rtsp” → “http”',
    'Camera “Door”: address: “rtsp://a” → “http://a”',
    'Camera “Door”: calibration changed',
    'quirk added',
  ]);
});

it('calls what is gone by the name that it had, or by its id', () => {
  expect(changeWords({ path: 'cameras[door]', kind: 'removed', before: { name: 'Door' } }, [])).toBe('Camera “Door” removed');
  expect(changeWords({ path: 'alerts[full].raise', kind: 'changed', before: 3, after: 4 }, [{}])).toBe('Alert “full”: raised from: 3 → 4');
});
