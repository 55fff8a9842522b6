// What came of it: the answer in one line and in five sentences, the three imperatives as they move, figures, files.
import { catalogue, outcome } from "./catalogue.js";
import { fromRequest, titleOf, toServer } from "./designs.js";
import { byId, fill, h } from "./dom.js";
import { showFigures } from "./figures.js";
import { hinges } from "./hinges.js";
import { legend } from "./livechart.js";
import { drawImperative, IMPERATIVES } from "./imperatives.js";
import { isGoing, isStale, reread, run, start } from "./run.js";
import { set, state } from "./state.js";
import { takeaway } from "./takeaway.js";
import { t, whole } from "./texts.js";

let drawn = "";

/** Draws the view; after news of a run only what the news is about. */
export function showResults(what = "all") {
  const panel = byId("panel-results");
  if (run.state === "none" || (!run.result && ["failed", "lost", "cancelled"].includes(run.state) && run.running.size === 0)) {
    drawn = "";
    fill(panel, nothing());
    return;
  }
  if (!panel.querySelector("#answer")) {
    drawn = "";
    fill(panel, h("div", { id: "stage" }), h("section", { id: "answer" }), h("section", { id: "three" }),
      h("section", { id: "figures", tabindex: -1 }), h("section", { id: "takeaway" }));
  }
  const key = `${run.id}/${run.pictures}/${document.documentElement.lang}/${state.b !== null}`;
  if (drawn !== key || what === "all") {
    drawn = key;
    answer();
    three();
    showFigures(byId("figures"));
    takeaway(byId("takeaway"));
  }
  if (what === "recipe") takeaway(byId("takeaway"));
  stage();
  for (const one of IMPERATIVES) drawImperative(one);
}

const nothing = () => h("div.nothing", null, h("h2", null, t("page.results.none.title")), h("p", null, t("page.results.none")),
  h("div.buttons", null, h("button.primary", { type: "button", on: { click: () => start() } }, t("page.run")),
    h("button", { type: "button", on: { click: () => set({ view: "design" }) } }, t("page.tab.design"))));

// Which world the numbers on the page are from, while the one asked for is still being run.
function stage() {
  const words = [];
  if (isStale()) words.push(t("page.results.stale"));
  const first = run.result?.stage === "small" && whole(run.result.workers ?? catalogue.small.workers);
  const ended = ["cancelled", "failed", "lost"].includes(run.state);
  if (first && isGoing()) words.push(t("page.results.small", first));
  else if (first && ended) words.push(t("page.results.stopped", first));
  else if (ended || run.result?.partial) words.push(t("page.results.partial"));
  const text = words.join(" ");
  const place = byId("stage");
  if (place.textContent !== text) fill(place, text && h("p.note", null, text));
}

function answer() {
  const { result } = run;
  fill(byId("answer"), h("h2", null, t("page.results.answer")),
    result && h("p.card.line-card", { "data-testid": "answer-line" }, result.line),
    result ? h("div.sentences", { "data-testid": "sentences" }, result.sentences.map((sentence) => h("p", null, sentence)))
      : h("p.soft", null, t("page.results.wait")),
    result && hinges(hinged(run.asked), t("page.hinges.measure"), { done: reread, said: result.hinged }),
    result && h("p.soft", null, t("page.results.from", whole(result.workers ?? 0), whole(result.replicates), result.seed, result.version)));
}

const hinged = (asked) => ({ a: toServer(fromRequest(asked.a)), b: asked.b && toServer(fromRequest(asked.b)), seed: asked.seed });

function three() {
  const asked = run.asked;
  const titles = ["a", "b"].filter((side) => asked[side]).map((side) => [side, titleOf(fromRequest(asked[side]))]);
  fill(byId("three"), h("h2", null, t("page.results.three")), legend(titles), h("p.soft", { id: "band-words" }, run.result?.series?.band ?? t("page.results.live")),
    h("div.imperatives", null, IMPERATIVES.map(({ id, outcome: name }) => {
      const about = outcome(name);
      const effect = run.result?.imperatives.find((one) => one.id === id || one.outcome === name);
      return h(`article.card.imperative.${id}`, { "data-testid": `imperative-${id}` },
        h("h3", null, t(`page.aim.${id}`)),
        h("p.measure", null, h("b", null, about?.title ?? name), h("span.soft", null, ` · ${about?.unit ?? ""} · `, t(about?.better > 0 || about?.better === "more" ? "page.more.better" : "page.less.better"))),
        h("div.chart", { id: `chart-${id}` }),
        effect && h(`p.verdict.${verdictClass(effect.verdict)}`, null, effect.words),
        about?.meaning && h("details", null, h("summary", null, t("page.results.meaning")), h("p.soft", null, about.meaning)));
    })));
}

const verdictClass = (verdict) => (["better", "worse"].includes(verdict) ? verdict : "unclear");
