// Guided lessons: their steps load designs and open views; their words are texts. The structure is lessons.json.
import { preset, same } from "./designs.js";
import { byId, fill, h } from "./dom.js";
import { goTo, onFigures } from "./figures.js";
import { isStale, run, start } from "./run.js";
import { set, state } from "./state.js";
import { has, t } from "./texts.js";

let lessons = [];
let waiting = "";

/** Fetches the structure of the lessons. */
export async function loadLessons() {
  lessons = await (await fetch("/assets/lessons.json")).json();
}

const lesson = () => lessons.find((one) => one.id === state.lesson);

/** Draws the list of lessons. */
export function showLessons() {
  fill(byId("panel-lessons"), h("p.lead", null, t("page.lessons.intro")), h("div.lessons", null, lessons.map((one) => h("article.card.lesson", null,
    h("h2", null, t(`lesson.${one.id}.title`)), h("p", null, t(`lesson.${one.id}.summary`)),
    h("p.soft", null, t("page.lessons.steps", one.steps.length, one.minutes)),
    h("button.primary", { type: "button", id: `lesson-${one.id}`, "data-testid": `lesson-${one.id}`, on: { click: () => begin(one.id) } },
      t("page.lessons.start"), h("span.sr", null, `: ${t(`lesson.${one.id}.title`)}`))))));
}

function begin(id) {
  set({ lesson: id, step: 0 });
  openStep(true);
  byId("lesson-panel").focus();
}

/** Loads what a step is about; `go` says whether to change designs and view, which a restored link has already done. */
export function openStep(go) {
  const step = lesson()?.steps[state.step];
  if (!step) {
    set({ lesson: "", step: 0 });
    return;
  }
  waiting = step.figure ?? "";
  if (!go) return;
  const a = design(step.a);
  const b = step.b ? design(step.b) : null;
  const patch = { view: step.view, edit: step.b ? "b" : "a", policy: step.policy ?? "" };
  if (!same(a, state.a)) patch.a = a;
  if (!same(b, state.b)) patch.b = b;
  if (step.seed) patch.seed = step.seed;
  set(patch);
  if (step.run && (isStale() || !["done", "running", "queued", "asking"].includes(run.state))) start();
  show();
}

const design = (given) => (typeof given === "string" ? preset(given) : { ...preset(given.base), policies: given.policies ?? [], parameters: given.parameters ?? {} });

// A figure is gone to once it is there; a world still being run makes it later.
function show() {
  if (waiting && state.view === "results" && run.result && goTo(waiting)) waiting = "";
}

onFigures(show);

/** Draws the panel that goes with the reader through a lesson. */
export function showLessonPanel() {
  const panel = byId("lesson-panel");
  const one = lesson();
  panel.hidden = !one;
  document.body.classList.toggle("in-lesson", Boolean(one));
  if (!one) {
    fill(panel);
    return;
  }
  const n = Math.min(state.step, one.steps.length - 1);
  const key = `lesson.${one.id}.${n + 1}`;
  const questions = [1, 2, 3, 4].map((i) => `${key}.ask${i}`).filter(has);
  panel.tabIndex = -1;
  panel.setAttribute("aria-label", t("page.lessons.panel", t(`lesson.${one.id}.title`)));
  panel.dataset.testid = "lesson-panel";
  fill(panel,
    h("header", null, h("p.soft", null, t("page.lessons.at", t(`lesson.${one.id}.title`), n + 1, one.steps.length)),
      h("button.quiet", { id: "lesson-leave", type: "button", "data-testid": "lesson-leave", on: { click: () => set({ lesson: "", step: 0, view: "lessons" }) } }, t("page.lessons.leave"))),
    h("h2", null, t(`${key}.title`)), h("p", null, t(`${key}.text`)),
    questions.length > 0 && h("div.ask", null, h("h3", null, t("page.lessons.ask")), h("ol", null, questions.map((q) => h("li", null, t(q))))),
    h("div.buttons", null,
      h("button", { id: "lesson-back", type: "button", disabled: n === 0, "data-testid": "lesson-back", on: { click: () => move(n - 1) } }, t("page.lessons.back")),
      n < one.steps.length - 1
        ? h("button.primary", { id: "lesson-next", type: "button", "data-testid": "lesson-next", on: { click: () => move(n + 1) } }, t("page.lessons.next"))
        : h("button.primary", { id: "lesson-next", type: "button", "data-testid": "lesson-next", on: { click: () => set({ lesson: "", step: 0, view: "lessons" }) } }, t("page.lessons.end")),
      h("button.quiet", { id: "lesson-again", type: "button", on: { click: () => openStep(true) } }, t("page.lessons.show"))));
}

function move(step) {
  set({ step });
  openStep(true);
  byId("lesson-panel").scrollTop = 0;
}
