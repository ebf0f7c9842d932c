import { describe, expect, it } from 'vitest';
import { addMask, addPair, locate, resize, sourceOf } from './cameras';
import { at, type Json } from './json';

const CAMERA = ['cameras', 0];

function store(source: Json, calibration: Json = {}, more: Record<string, Json> = {}): Json {
  return { cameras: [{ id: 'door', source, calibration, ...more }] };
}

describe('an address', () => {
  it.each([
    ['rtsp://10.0.0.1/1', 'http', 'rtsp'], ['RTSPS://x', 'http', 'rtsp'], ['https://x/v.mjpg', 'rtsp', 'http'], ['/dev/video0', 'rtsp', 'device'],
    ['/video/door.mp4', 'rtsp', 'file'], ['../frames', 'images', 'images'], ['10.0.0.1', 'rtsp', 'rtsp'], ['', 'http', 'http'],
  ])('%j where there was %s makes a source of kind %s', (location, before, kind) => {
    expect(at(locate(store({ kind: before, user: 'x' }), CAMERA, location), ['cameras', 0, 'source'])).toEqual({ kind, location, user: 'x' });
  });
});

it('another kind of source gives up what it does not have', () => {
  expect(at(sourceOf(store({ kind: 'file', location: 'a.mp4', loop: true }), CAMERA, 'rtsp'), ['cameras', 0, 'source'])).toEqual({ kind: 'rtsp', location: 'a.mp4' });
  expect(at(sourceOf(store({ kind: 'file', location: 'a.mp4', loop: true }), CAMERA, 'push'), ['cameras', 0, 'source'])).toEqual({ kind: 'push' });
  const posted = sourceOf(store({ kind: 'push' }, { imageWidth: 1, points: [] }), CAMERA, 'observations');
  expect(at(posted, ['cameras', 0, 'calibration'])).toEqual({ imageWidth: 1 });
});

describe('an image of another size', () => {
  const points = [{ image: [320, 180], floor: [1, 2], mark: 'tape' }];

  it('takes along what was marked on it', () => {
    const next = resize(store({}, { imageWidth: 640, imageHeight: 360, points }, { masks: [[[0, 0], [64, 0], [64, 36]]] }), CAMERA, 1280, 720);
    expect(at(next, ['cameras', 0])).toEqual({
      id: 'door', source: {}, masks: [[[0, 0], [128, 0], [128, 72]]],
      calibration: { imageWidth: 1280, imageHeight: 720, points: [{ image: [640, 360], floor: [1, 2], mark: 'tape' }] },
    });
  });

  it('that was not known before moves nothing; a measured lens is left alone', () => {
    expect(at(resize(store({}, { imageWidth: 0, imageHeight: 0, points }), CAMERA, 640, 360), ['cameras', 0, 'calibration', 'points'])).toEqual(points);
    const measured = store({}, { imageWidth: 640, imageHeight: 360, lens: { fx: 1 } });
    expect(resize(measured, CAMERA, 1280, 720)).toBe(measured);
  });
});

it('pairs take the place of a matrix; masks join others', () => {
  const paired = addPair(store({}, { imageWidth: 640, homography: [1], worldToCamera: [1], lens: { fx: 1 } }), CAMERA, [1, 2], [3, 4]);
  expect(at(paired, ['cameras', 0, 'calibration'])).toEqual({ imageWidth: 640, lens: { fx: 1 }, points: [{ image: [1, 2], floor: [3, 4] }] });
  expect(at(addMask(addMask(store({}), CAMERA, [[0, 0]]), CAMERA, [[1, 1]]), ['cameras', 0, 'masks'])).toEqual([[[0, 0]], [[1, 1]]]);
});
