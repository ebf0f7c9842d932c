import { findStore, listen } from "../signals.js";

const scenes = [...document.querySelectorAll("section")];

/** Shows a scene; one that this page does not know, or none, is the first. */
function show(value) {
    const scene = scenes.find(one => one.dataset.for === value) ?? scenes[0];
    document.body.dataset.scene = scene.dataset.for;
    scenes.forEach(one => (one.hidden = one !== scene));
}

const store = await findStore();
document.getElementById("store").textContent = store.name;
listen(
    store.id, "signage.scene", show,
    isConnected => (document.getElementById("link").textContent = isConnected ? "" : "Connecting …"));
