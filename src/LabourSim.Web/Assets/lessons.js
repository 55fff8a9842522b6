// Guided lessons: something to watch, a guess, the answer, and what the model cannot say. Their steps load designs and open
// views; their words are texts. The structure is lessons.json.
import { preset, same } from "./designs.js";
import { byId, fill, h } from "./dom.js";
import { goTo, onFigures } from "./figures.js";
import { hasGuessed, onGuess, showGuess } from "./guess.js";
import { isStale, run, start } from "./run.js";
import { set, state } from "./state.js";
import { has, t } from "./texts.js";

let lessons = [];
let waiting = "";

// The step whose notes are open.
let noted = "";

/** Fetches the structure of the lessons. */
export async function loadLessons() {
  lessons = await (await fetch("/assets/lessons.json")).json();
}

/** How many steps each lesson has, by its id. */
export const lessonSteps = () => Object.fromEntries(lessons.map((one) => [one.id, one.steps.length]));

const lesson = () => lessons.find((one) => one.id === state.lesson);

const minutes = (one) => one.steps.reduce((sum, step) => sum + step.minutes, 0);

/** Draws the list of lessons. */
export function showLessons() {
  fill(byId("panel-lessons"), h("p.lead", null, t("page.lessons.intro")), h("div.lessons", null, lessons.map((one) => h("article.card.lesson", null,
    h("h2", null, t(`lesson.${one.id}.title`)), h("p", null, t(`lesson.${one.id}.summary`)),
    h("p.soft", null, t("page.lessons.steps", one.steps.length, minutes(one))),
    h("button.primary", { type: "button", id: `lesson-${one.id}`, "data-testid": `lesson-${one.id}`, on: { click: () => begin(one.id) } },
      t("page.lessons.start"), h("span.sr", null, `: ${t(`lesson.${one.id}.title`)}`))))));
}

function begin(id) {
  go(id, 0);
  byId("lesson-panel").focus();
}

const leave = () => set({ lesson: "", step: 0, view: "lessons" });

/** Takes up the lesson and step of a link, whose designs and view are there already. */
export function resume() {
  waiting = lesson()?.steps[state.step].figure ?? "";
}

/** Goes to a step: its designs, its view, its run. */
function go(id, n) {
  const step = lessons.find((one) => one.id === id).steps[n];
  waiting = step.figure ?? "";
  const a = design(step.a);
  const b = step.b ? design(step.b) : null;
  const patch = { lesson: id, step: n, view: step.view, edit: step.b ? "b" : "a", policy: step.policy ?? "" };
  if (!same(a, state.a)) patch.a = a;
  if (!same(b, state.b)) patch.b = b;
  if (step.seed) patch.seed = step.seed;
  // A lesson begins with its own people, whoever was met before it, from the first month on.
  if (n === 0) Object.assign(patch, { person: "", month: "" });
  set(patch);
  if (!waiting) scrollTo(0, 0);
  if (step.run && (isStale() || !["done", "running", "queued", "asking"].includes(run.state))) start();
  show();
}

const design = (given) => (typeof given === "string" ? preset(given) : { ...preset(given.base), policies: given.policies ?? [], parameters: given.parameters ?? {} });

// A figure is gone to once it is there; a world still being run makes it later.
function show() {
  if (waiting && state.view === "results" && run.result && goTo(waiting)) waiting = "";
}

onFigures(show);

// The answer is that of the step's own designs, whatever else the reader has run meanwhile, once the world asked for is there: the
// small one on the way to it may say otherwise.
const isRun = (step) => run.state === "done" && run.result !== null && !isStale() && same(design(step.a), state.a) && same(step.b ? design(step.b) : null, state.b);

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
  const n = state.step;
  const step = one.steps[n];
  const key = `lesson.${one.id}.${n + 1}`;
  const asked = `lesson.${one.id}.${one.steps.findIndex((other) => other.guess) + 1}.ask1`;
  const questions = step.guess ? [] : [1, 2, 3, 4].map((i) => `${key}.ask${i}`).filter(has);
  const last = n === one.steps.length - 1;
  panel.tabIndex = -1;
  panel.setAttribute("aria-label", t("page.lessons.panel", t(`lesson.${one.id}.title`)));
  panel.dataset.testid = "lesson-panel";
  fill(panel,
    h("header", null, h("p.soft", null, t("page.lessons.at", t(`lesson.${one.id}.title`), n + 1, one.steps.length)),
      h("button.quiet", { id: "lesson-leave", type: "button", "data-testid": "lesson-leave", on: { click: leave } }, t("page.lessons.leave"))),
    h("h2", null, t(`${key}.title`)), h("p", null, t(`${key}.text`)),
    (step.guess || step.answer) && h("section.guess", { "aria-labelledby": "guess-asked" }, h("h3", { id: "guess-asked" }, t(asked)), h("div", { id: "guess" })),
    // Closed at every step: what a teacher reads is not for the wall.
    state.teacher && h("details.notes", { "data-testid": "lesson-notes", open: noted === key, on: { toggle: (event) => { noted = event.target.open ? key : ""; } } }, h("summary", null, t("page.lessons.notes")),
      h("p.soft", null, t("page.lessons.minutes", step.minutes, minutes({ steps: one.steps.slice(0, n) }), minutes(one))), h("p", null, t(`${key}.note`))),
    questions.length > 0 && h("div.ask", null, h("h3", null, t("page.lessons.ask")), h("ol", null, questions.map((q) => h("li", null, t(q))))),
    h("div.buttons", null,
      h("button", { id: "lesson-back", type: "button", disabled: n === 0, "data-testid": "lesson-back", on: { click: () => move(n - 1) } }, t("page.lessons.back")),
      h("button.primary", { id: "lesson-next", type: "button", "data-testid": "lesson-next", on: { click: last ? leave : () => move(n + 1) } }),
      h("button.quiet", { id: "lesson-again", type: "button", on: { click: () => go(state.lesson, n) } }, t("page.lessons.show"))));
  nameNext();
  if (byId("guess")) showGuess(one.id, one.question, Boolean(step.answer), () => isRun(step));
}

// Going on without a guess is possible, but not by oversight.
function nameNext() {
  const one = lesson();
  if (!one || !byId("lesson-next")) return;
  const step = one.steps[state.step];
  byId("lesson-next").textContent = t(!one.steps[state.step + 1] ? "page.lessons.end" : !step.guess ? "page.lessons.next" : hasGuessed(one.id) ? "page.lessons.answer" : "page.lessons.unguessed");
}

onGuess(nameNext);

function move(step) {
  go(state.lesson, step);
  byId("lesson-panel").scrollTop = 0;
}
