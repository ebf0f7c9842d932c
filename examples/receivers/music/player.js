import { findStore, listen } from "../signals.js";

const tempos = { calm: 66, steady: 92, lively: 120 };
const ordinary = 84;

// A pentatonic scale has no two notes that hurt each other, so any order of them is a tune.
const scale = [0, 3, 5, 7, 10, 12, 15, 17].map(step => 220 * 2 ** (step / 12));
const chords = [[0, 2, 4], [1, 3, 5], [2, 4, 6], [0, 3, 5]];

const at = id => document.getElementById(id);
const [play, disc, label] = ["play", "disc", "label"].map(at);
let [target, tempo, beat, nextAt] = [ordinary, ordinary, 0, 0];
let [sound, out, timer] = [null, null, 0];

/** Plays one note that swells and fades. */
function note(frequency, when, seconds, level, shape) {
    const [tone, gain] = [new OscillatorNode(sound, { frequency, type: shape }), new GainNode(sound, { gain: 0 })];
    gain.gain.setValueAtTime(0, when);
    gain.gain.linearRampToValueAtTime(level, when + Math.min(0.04, seconds / 4));
    gain.gain.exponentialRampToValueAtTime(0.0005, when + seconds);
    tone.connect(gain).connect(out);
    tone.start(when);
    tone.stop(when + seconds);
}

/** One beat: a bass note on the first of four, a chord with it, and a note of the tune, more of them the faster it goes. */
function playBeat(when, length) {
    const chord = chords[Math.floor(beat / 4) % chords.length];
    if (beat % 4 === 0) {
        note(scale[chord[0]] / 2, when, length * 3.5, 0.22, "triangle");
        chord.forEach(step => note(scale[step], when, length * 4, 0.06, "sine"));
    }

    note(scale[(beat * 5 + chord[1]) % scale.length] * 2, when, length * 1.5, 0.07, "sine");
    if (tempo > 100) {
        note(scale[(beat * 3 + chord[2]) % scale.length] * 2, when + length / 2, length, 0.05, "sine");
    }

    const motion = matchMedia("(prefers-reduced-motion: reduce)").matches ? 1 : 1.18;
    setTimeout(
        () => disc.animate([{ transform: "scale(1)" }, { transform: `scale(${motion})` }, { transform: "scale(1)" }], length * 900),
        Math.max(0, (when - sound.currentTime) * 1000));
}

/** Hands the sound card what is due soon; the browser's timers alone are too rough for music. */
function schedule() {
    while (nextAt < sound.currentTime + 0.2) {
        // Some beats pass until a new tempo is reached, as with musicians.
        tempo += Math.sign(target - tempo) * Math.min(2, Math.abs(target - tempo));
        playBeat(nextAt, 60 / tempo);
        nextAt += 60 / tempo;
        beat++;
        show();
    }
}

function show() {
    at("tempo").value = Math.round(timer ? tempo : target);
}

play.addEventListener("click", async () => {
    const isPlaying = timer !== 0;
    clearInterval(timer);
    timer = 0;
    if (isPlaying) {
        await sound.suspend();
    } else {
        // A page may only make a sound once somebody has clicked.
        sound ??= new AudioContext();
        out ??= new GainNode(sound, { gain: 0.8 });
        out.connect(sound.destination);
        await sound.resume();
        [tempo, nextAt] = [target, sound.currentTime + 0.05];
        timer = setInterval(schedule, 50);
    }

    play.setAttribute("aria-pressed", String(!isPlaying));
    label.textContent = isPlaying ? "Play" : "Pause";
    show();
});

show();
const store = await findStore();
at("store").textContent = store.name;
listen(
    store.id, "music.tempo",
    value => {
        target = tempos[value] ?? ordinary;
        at("value").value = value ?? "nothing";
        show();
    },
    isConnected => (at("link").textContent = isConnected ? "Connected" : "Connecting …"));
