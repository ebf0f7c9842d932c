import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockHub } from './mock/plugin.ts';

const hub = process.env['STORETRACKING_HUB'] ?? 'http://localhost:5080';

export default defineConfig(({ mode }) => ({
  plugins: mode === 'mock' ? [react(), mockHub()] : [react()],
  build: {
    // The first browsers with light-dark(), on which the themes are built.
    target: ['chrome123', 'firefox120', 'safari17.5'],
  },
  server:
    mode === 'mock'
      ? {}
      : { proxy: { '/api': hub, '/hub': { target: hub, ws: true } } },
  test: { include: ['src/**/*.test.{ts,tsx}'], setupFiles: ['src/testing/browser.ts'] },
}));
