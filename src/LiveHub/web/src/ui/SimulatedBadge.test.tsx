import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SimulatedBadge } from './SimulatedBadge';

it.each([
  ['rendered', 'Simulated: rendered cameras'],
  ['detections', 'Simulated: detections'],
  ['floor', 'Simulated: positions'],
] as const)('a store simulated as %s is called "%s" and a tooltip explains it', (level, label) => {
  const html = renderToStaticMarkup(<SimulatedBadge level={level} />);
  expect(html).toContain(`>${label}</span>`);
  expect(html).toMatch(/title="Nobody here is real[^"]{20,}"/);
});

it('a store with real cameras has no badge', () => {
  expect(renderToStaticMarkup(<SimulatedBadge level={undefined} />)).toBe('');
});
