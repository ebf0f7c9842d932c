/** The ids in a text in which people name stores, each once; none stands for all stores. */
export function storesOf(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((id) => id !== ''))];
}

/** Whether a token is refused from now on. */
export function isExpired(expiresAt: string, now: number): boolean {
  return Date.parse(expiresAt) <= now;
}

/** What is sent of the stores of a role or token: nothing for all. */
export function limitTo(text: string): { readonly stores?: string[] } {
  const stores = storesOf(text);
  return stores.length === 0 ? {} : { stores };
}
