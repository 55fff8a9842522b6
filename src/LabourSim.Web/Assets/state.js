// What the reader has chosen, and the link that holds all of it. The link's part after # never leaves the browser.
import { fromRequest, toRequest } from "./designs.js";
import { t } from "./texts.js";

export const VIEWS = ["people", "results", "policies", "design", "lessons"];

/** The choices; changed only by set(). `b` is null unless two designs are compared. */
export const state = {
  view: "people", edit: "b", policy: "",
  a: { base: "baseline", policies: [], parameters: {} }, b: { base: "no-mandate", policies: [], parameters: {} },
  seed: 1, size: "full", lesson: "", step: 0, person: "", month: "", ran: false, teacher: false,
};

const listeners = [];
let version = "";

/** Calls back after every change with the names of what changed. */
export const subscribe = (listener) => listeners.push(listener);

// What the browser's Back steps through.
const PLACES = ["view", "lesson", "step"];

/** Changes choices and tells everybody who shows them. Another place is an entry of the browser's history; one that the browser itself went to is not. */
export function set(patch, { entered = false } = {}) {
  const moves = !entered && PLACES.some((name) => name in patch && patch[name] !== state[name]);
  if (moves) write("replaceState");
  Object.assign(state, patch);
  if (moves) write("pushState");
  else if (entered) write("replaceState");
  else keep();
  for (const name of Object.keys(patch)) pending.add(name);
  tellAll();
}

// Drawing anew replaces elements. A field that is left tells of its change before the click or the focus that follows has
// reached its element, so nothing is drawn while a pointer is down or a change is being told.
const pending = new Set();
let down = false;
let changing = false;

function tellAll() {
  if (down || changing || pending.size === 0) return;
  const changed = new Set(pending);
  pending.clear();
  for (const listener of listeners) listener(changed);
}

const later = (done) => setTimeout(() => {
  done();
  tellAll();
});

const watch = (name, handle) => document.addEventListener(name, handle, true);
watch("pointerdown", (event) => { down = event.target.tagName !== "SELECT"; });
watch("click", () => { down = false; });
watch("keydown", () => { down = false; });
for (const name of ["pointerup", "pointercancel"]) watch(name, () => later(() => { down = false; }));
watch("change", () => {
  changing = true;
  later(() => { changing = false; });
});

/** Names the program's version, which links carry. */
export const setVersion = (given) => { version = given; };

let timer = 0;

// What waits to be written belongs to the place that is being left.
addEventListener("popstate", () => clearTimeout(timer));

/** Writes the state into the address, so that a reload finds it again. */
export function keep() {
  clearTimeout(timer);
  timer = setTimeout(() => write("replaceState"), 120);
}

function write(how) {
  clearTimeout(timer);
  history[how](null, "", fragment());
}

/** The fragment that restores the state. */
export function fragment() {
  const kept = {
    v: version, lang: document.documentElement.lang, view: state.view,
    a: toRequest(state.a), b: state.b && toRequest(state.b), seed: state.seed, size: state.size,
    ...(state.lesson ? { lesson: state.lesson, step: state.step } : {}), ...(state.person ? { person: state.person } : {}), ...(state.month ? { month: state.month } : {}),
    ...(state.ran ? { ran: true } : {}), ...(state.teacher ? { teacher: true } : {}),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(kept));
  const text = Array.from(bytes, (b) => String.fromCharCode(b)).join("");
  return `#s=${btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
}

/** Reads a fragment: null when there is none, undefined when it cannot be read. */
export function readFragment(hash) {
  const match = /^#s=([A-Za-z0-9_-]+)$/.exec(hash);
  if (!match) return hash.startsWith("#s=") ? undefined : null;
  try {
    const text = atob(match[1].replace(/-/g, "+").replace(/_/g, "/"));
    const read = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(text, (c) => c.charCodeAt(0))));
    return read !== null && typeof read === "object" && !Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes over what a link holds; nothing in it is trusted. Returns what is wrong with it, sentence by sentence; there the usual beginning
 * stands.
 * @param steps How many steps each lesson has, by its id.
 */
export function restore(read, steps) {
  const faults = [];
  const fault = (kind, ...values) => { faults.push(t(`page.link.wrong.${kind}`, ...values.map(shown))); };
  const take = (kind, otherwise, fits) => {
    const given = read[kind];
    if (given === undefined || fits(given)) return given ?? otherwise;
    fault(kind, given);
    return otherwise;
  };
  const patch = { person: take("person", "", (x) => typeof x === "string" && /^[a-z0-9-]{0,64}$/.test(x)) };
  for (const side of ["a", "b"]) {
    const design = side === "b" && read.b === null ? null : fromRequest(read[side], (kind, value) => fault(kind, side.toUpperCase(), value));
    if (design !== undefined) patch[side] = design;
  }
  patch.edit = (patch.b === undefined ? state.b : patch.b) ? "b" : "a";
  patch.view = take("view", "people", (x) => VIEWS.includes(x));
  patch.size = take("size", "full", (x) => ["small", "full"].includes(x));
  patch.seed = take("seed", 1, (x) => Number.isSafeInteger(x) && x >= 0);
  patch.lesson = take("lesson", "", (x) => x === "" || Object.hasOwn(steps, x));
  patch.step = patch.lesson ? take("step", 0, (x) => Number.isInteger(x) && x >= 0 && x < steps[patch.lesson]) : 0;
  patch.month = take("month", "", (x) => typeof x === "string" && /^(\d{4}-\d{2})?$/.test(x));
  for (const name of ["ran", "teacher"]) {
    patch[name] = read[name] === true;
    if (![undefined, true, false].includes(read[name])) fault("switch", name);
  }
  for (const name of Object.keys(read)) if (!PARTS.includes(name)) fault("part", name);
  // Half of what somebody wanted compared is not run.
  if (faults.length > 0) patch.ran = false;
  set(patch, { entered: true });
  return faults;
}

const PARTS = ["v", "lang", "view", "a", "b", "seed", "size", "lesson", "step", "person", "month", "ran", "teacher"];

// What a link holds in place of something, short and on one line.
const shown = (value) => (typeof value === "string" ? value : JSON.stringify(value) ?? "").replace(/\p{C}/gu, " ").slice(0, 40);
