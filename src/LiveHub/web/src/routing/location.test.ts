import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const pushed = vi.fn<(url: string) => void>();

/** A browser's address bar that takes down what is opened. */
function openAt(url: string): void {
  vi.stubGlobal('window', {
    location: new URL(url),
    scrollTo: () => undefined,
    history: { pushState: (_: unknown, __: string, to: string) => pushed(to) },
  });
}

beforeEach(() => {
  pushed.mockReset();
  vi.resetModules();
});

afterEach(() => vi.unstubAllGlobals());

it('a page that may not be left stays, until it may', async () => {
  openAt('http://shop/stores/a/setup');
  const { guardLeaving, navigate } = await import('./location');
  const end = guardLeaving(() => false);
  navigate('/');
  expect(pushed).not.toHaveBeenCalled();
  end();
  navigate('/');
  expect(pushed).toHaveBeenCalledExactlyOnceWith('/');
});

it('a page that is asked and agrees is left', async () => {
  openAt('http://shop/stores/a/setup');
  const { guardLeaving, navigate } = await import('./location');
  guardLeaving(() => true);
  navigate('/');
  expect(pushed).toHaveBeenCalledExactlyOnceWith('/');
});
