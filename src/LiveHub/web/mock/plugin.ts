export function mockHub() { return { name: 'mock-hub' }; }
