const SCRIPT = /<script[^>]+src="([^"]+)"/;

/** Loads the page anew where the server has other pages than this one: a television has nobody who would. */
export async function reloadIfRebuilt(): Promise<void> {
  const mine = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src');
  try {
    const answer = await fetch('/', { cache: 'no-cache' });
    const served = answer.ok ? SCRIPT.exec(await answer.text())?.[1] : undefined;
    if (mine !== undefined && served !== undefined && served !== mine) {
      window.location.reload();
    }
  } catch {
    // The connection is gone again: its return asks anew.
  }
}
