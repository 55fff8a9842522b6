// What went wrong, or what the reader should know, above the view; one of each kind at a time.
import { byId, fill, h } from "./dom.js";
import { start } from "./run.js";
import { t } from "./texts.js";

const shown = new Map();

/** Shows a message of a kind ("error" or "notice"), with a way on ("run"). */
export function message(kind, text, way = "") {
  shown.set(kind, { text, way });
  showMessages();
}

/** Takes messages away. */
export function clearMessages() {
  shown.clear();
  showMessages();
}

/** What was refused where it was to be shown, with a way to ask again; `place` has the focus while that is done. */
export const retry = (text, place, again, handle = "refusal") => [h("p.error", { "data-testid": handle }, text),
  h("button", { type: "button", "data-testid": "again", on: { click: () => { place.focus({ preventScroll: true }); again(); } } }, t("page.again"))];

/** Draws them. */
export function showMessages() {
  fill(byId("messages"), [...shown].map(([kind, { text, way }]) => h(`div.message.${kind}`, { role: kind === "error" ? "alert" : "status", "data-testid": kind },
    h("p", null, text),
    way === "run" && h("button.primary", { type: "button", "data-testid": "run-again", on: { click: () => { clearMessages(); start(); } } }, t("page.run.again")),
    h("button.quiet", { type: "button", on: { click: () => { shown.delete(kind); showMessages(); } } }, t("page.close")))));
}
