// The bar that stays in sight: what is compared, seed and size, run, cancel, and real progress.
import { catalogue } from "./catalogue.js";
import { titleOf } from "./designs.js";
import { announce, byId, fill, h } from "./dom.js";
import { clearMessages } from "./messages.js";
import { cancel, isGoing, isStale, run, start } from "./run.js";
import { set, state } from "./state.js";
import { duration, t, whole } from "./texts.js";

/** Draws the bar. */
export function showRunbar() {
  fill(byId("runbar"),
    h("div.pair", null,
      h("p.which.a", null, h("span.mark", { "aria-hidden": "true" }, "A"), h("span.sr", null, "A: "), h("span", null, titleOf(state.a))),
      state.b && h("p.which.b", null, h("span.mark", { "aria-hidden": "true" }, "B"), h("span.sr", null, "B: "), h("span", null, titleOf(state.b)))),
    h("div.settings", null,
      h("label", null, h("span", null, t("page.seed")), h("input", {
        id: "seed", type: "number", min: 0, max: 9007199254740991, step: 1, value: state.seed, "data-testid": "seed",
        title: t("page.seed.help"), on: { change: takeSeed },
      })),
      h("label", null, h("span", null, t("page.size")), h("select", {
        id: "size", value: state.size, "data-testid": "size", on: { change: (event) => set({ size: event.target.value }) },
      }, ["small", "full"].map((size) => h("option", { value: size },
        t(`page.size.${size}`, whole(catalogue[size].workers ?? 0), whole(catalogue[size].replicates ?? 1)))))),
      h("button.primary", { id: "run", type: "button", "data-testid": "run", on: { click: press } }, t("page.run")),
      h("button", { id: "cancel", type: "button", "data-testid": "cancel", on: { click: cancel } }, t("page.cancel"))),
    h("div.progress", { id: "progress", role: "progressbar", "data-testid": "progress", "aria-label": t("page.progress"), "aria-valuemin": 0, "aria-valuemax": 100 },
      h("div", { id: "progress-part" })),
    h("p.status", { id: "status", "data-testid": "status" }));
  byId("runbar").setAttribute("aria-label", t("page.runbar"));
  tick();
}

function press() {
  clearMessages();
  if (state.view !== "results") set({ view: "results" });
  start();
}

function takeSeed(event) {
  const seed = Number(event.target.value);
  if (event.target.value !== "" && Number.isSafeInteger(seed) && seed >= 0) set({ seed, person: "" });
  else event.target.value = state.seed;
}

let told = { kind: "", at: 0 };

/** Brings progress and words up to date. */
export function tick() {
  const going = isGoing();
  const part = run.state === "done" ? 1 : run.total > 0 ? run.done / run.total : 0;
  const bar = byId("progress");
  if (!bar) return;
  bar.hidden = !going;
  bar.setAttribute("aria-valuenow", String(Math.round(100 * part)));
  byId("progress-part").style.width = `${100 * part}%`;
  byId("run").textContent = t(isStale() && run.result ? "page.run.changed" : "page.run");
  byId("run").disabled = run.state === "asking";
  byId("cancel").hidden = !going;
  const text = words(part);
  byId("status").textContent = text;
  bar.setAttribute("aria-valuetext", text || "–");
  // Read aloud when the kind of news changes, and then not more often than a listener can bear.
  const kind = `${run.state}${run.connected}${run.pictures}`;
  if (kind !== told.kind || (going && Date.now() - told.at > 12000)) {
    told = { kind, at: Date.now() };
    if (run.state !== "none") announce(text);
  }
}

function words(part) {
  if (!run.connected) return t("page.status.reconnecting");
  switch (run.state) {
    case "none": return "";
    case "asking": return t("page.status.asking");
    case "queued": return run.position > 0 ? t("page.status.waiting", run.position) : t("page.status.next");
    case "running": {
      const left = run.secondsLeft;
      const percent = Math.floor(100 * part);
      return left === null || left === undefined ? t("page.status.running", percent) : t("page.status.left", percent, duration(left));
    }
    case "done": return isStale() ? t("page.status.stale") : t("page.status.done");
    case "cancelled": return t("page.status.cancelled");
    case "lost": return t("page.status.lost");
    default: return t("page.status.failed");
  }
}
