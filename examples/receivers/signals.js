/** The store that the address names, or the first one. */
export async function findStore() {
    const named = new URLSearchParams(location.search).get("store");
    const stores = await (await fetch("/api/stores")).json();
    return stores.find(store => store.id === named) ?? stores[0];
}

/**
 * Listens to one signal of a store: first what holds now, then each change. The browser comes back by itself after a loss
 * and gets what it missed.
 */
export function listen(store, name, onValue, onConnected) {
    const stream = new EventSource(`/api/stores/${encodeURIComponent(store)}/signals/stream`);
    stream.addEventListener("open", () => onConnected(true));
    stream.addEventListener("error", () => onConnected(false));
    stream.addEventListener("signal", event => {
        const signal = JSON.parse(event.data);
        if (signal.signal === name) {
            onValue(signal.value ?? null);
        }
    });
}
