// What the reader has chosen, and the link that holds all of it. The link's part after # never leaves the browser.
import { fromRequest, toRequest } from "./designs.js";

export const VIEWS = ["people", "results", "design", "lessons"];

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

/** Changes choices and tells everybody who shows them. */
export function set(patch) {
  Object.assign(state, patch);
  keep();
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

/** Writes the state into the address, so that a reload finds it again. */
export function keep() {
  clearTimeout(timer);
  timer = setTimeout(() => history.replaceState(null, "", fragment()), 120);
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

/** Takes over what a link holds; nothing in it is trusted. Returns whether all of it could be used. */
export function restore(read) {
  const word = (x) => (typeof x === "string" && /^[a-z0-9-]{1,64}$/.test(x) ? x : "");
  const a = fromRequest(read.a);
  const b = read.b === null ? null : fromRequest(read.b);
  const seed = Number.isSafeInteger(read.seed) && read.seed >= 0 ? read.seed : 1;
  const patch = {
    view: VIEWS.includes(read.view) ? read.view : "people",
    size: read.size === "small" ? "small" : "full", seed,
    lesson: word(read.lesson), step: Number.isInteger(read.step) && read.step >= 0 ? read.step : 0,
    person: word(read.person), month: /^\d{4}-\d{2}$/.test(read.month) ? read.month : "", ran: read.ran === true, teacher: read.teacher === true,
  };
  if (a) patch.a = a;
  if (b !== undefined) patch.b = b;
  patch.edit = patch.b ? "b" : "a";
  set(patch);
  return a !== undefined && b !== undefined && seed === (read.seed ?? 1);
}
