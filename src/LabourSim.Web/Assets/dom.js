// Elements made and replaced without ever parsing text as markup.

const PROPERTIES = new Set(["value", "checked", "disabled", "selected", "hidden", "open", "indeterminate"]);
const SVG = "http://www.w3.org/2000/svg";

/** An element: h("button.primary", {on: {click}, "data-testid": "run"}, "Run"). Texts become text nodes; null, false and undefined are left out. */
export function h(spec, props, ...children) {
  return build(document.createElement(spec.split(".")[0]), spec, props, children);
}

/** An SVG element, likewise. */
export function s(spec, props, ...children) {
  return build(document.createElementNS(SVG, spec.split(".")[0]), spec, props, children);
}

function build(element, spec, props, children) {
  for (const name of spec.split(".").slice(1)) element.classList.add(name);
  let value;
  for (const [key, given] of Object.entries(props ?? {})) {
    if (given === null || given === undefined || given === false) continue;
    if (key === "on") for (const [event, handler] of Object.entries(given)) element.addEventListener(event, handler);
    else if (key === "value") value = given;
    else if (PROPERTIES.has(key)) element[key] = given;
    else element.setAttribute(key, given === true ? "" : String(given));
  }
  element.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  // A select takes its value only once its options are there, a slider once its range is.
  if (value !== undefined) element.value = value;
  return element;
}

/** A select with its label; `options` are [value, text], `change` is told the value chosen. */
export const choice = (id, label, options, value, change) => h("label", null, h("span", null, label), h("select", {
  id, value: String(value), "data-testid": id, on: { change: (event) => change(event.target.value) },
}, options.map(([one, text]) => h("option", { value: one }, text))));

/** Puts new content into a place; whatever had the focus inside has it again if it is still there (by id), with its selection. */
export function fill(place, ...children) {
  const before = place.contains(document.activeElement) ? document.activeElement : null;
  const selection = before && [before.selectionStart, before.selectionEnd];
  place.replaceChildren(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  const after = before?.id ? document.getElementById(before.id) : null;
  if (!after || after === before) return;
  after.focus({ preventScroll: true });
  // A field of numbers does not tell its selection; who comes to one by Tab has all of it selected.
  if (Number.isInteger(selection[0])) after.setSelectionRange?.(...selection);
  else if (after.type === "number") after.select();
}

export const byId = (id) => document.getElementById(id);

/** Arrow keys, Home and End move the focus among items of which one can be reached by Tab. Returns the handler for the container. */
export function roving(items, { columns = () => 1, horizontal = true } = {}) {
  return (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: columns(), ArrowUp: -columns(), ...(horizontal ? { ArrowRight: 1, ArrowLeft: -1 } : {}) }[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? all.length - 1
      : step === undefined ? -1 : Math.min(Math.max(at + step, 0), all.length - 1);
    if (to < 0) return;
    event.preventDefault();
    focusOne(all, all[to]);
  };
}

/** Gives one of the items the focus and makes it the one that Tab reaches. */
export function focusOne(all, item) {
  for (const other of all) other.tabIndex = other === item ? 0 : -1;
  item.focus();
}

/** Shows a message for a moment to everybody, read aloud too. */
export function announce(text) {
  byId("announce").textContent = text;
}

/** Copies text; resolves to whether it worked. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h("textarea.sr", { value: text, "aria-hidden": "true" });
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
