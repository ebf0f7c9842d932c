/** What modules read of the browser when they are loaded, for tests that run without one. */
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en-US'] }, configurable: true });
