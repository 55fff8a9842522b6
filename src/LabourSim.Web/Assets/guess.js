// A guess made before the answer: the server counts a class's guesses, without names; the answer is the run's own.
import { get, post, tab } from "./api.js";
import { outcome } from "./catalogue.js";
import { byId, fill, h } from "./dom.js";
import { onRun, run } from "./run.js";
import { shortNumber, t, whole } from "./texts.js";

// Milliseconds between looks at what others have guessed.
const OFTEN = 3000;

let now = null;
let timer = 0;
const listeners = [];

/** Calls back when what is known of the guess has changed. */
export const onGuess = (listener) => listeners.push(listener);

/** Draws the guess of a lesson into #guess: to be made, or (once `ready` says the run is there) answered. */
export function showGuess(lesson, question, answering, ready) {
  if (now?.lesson !== lesson) now = { lesson, counts: null, total: 0, own: null, open: false, error: "", answer: null };
  Object.assign(now, { question, answering, ready });
  draw();
  look();
}

async function look() {
  clearTimeout(timer);
  const mine = now;
  if (!byId("guess")) return;
  await ask(mine, () => get(`/api/guesses/${mine.lesson}`, { tab }));
  if (now === mine && byId("guess")) timer = setTimeout(look, OFTEN);
}

const give = (option) => ask(now, () => post(`/api/guesses/${now.lesson}`, { option }));

async function ask(mine, request) {
  try {
    Object.assign(mine, await request(), { error: "" });
  } catch (error) {
    mine.error = error.message;
  }
  if (now === mine) draw();
}

/** Whether this tab has guessed. */
export const hasGuessed = (lesson) => now?.lesson === lesson && now.own !== null;

/** What a question offers, in words; GuessBook counts them likewise. */
function options({ kind, bounds, outcomes }) {
  if (kind === "change") return [t("page.guess.less"), t("page.guess.same"), t("page.guess.more")];
  if (kind === "most") return outcomes.map((id) => outcome(id).title);
  return [t("page.guess.under", bounds[0]), ...bounds.slice(1).map((bound, i) => t("page.guess.between", bounds[i], bound)), t("page.guess.over", bounds.at(-1))];
}

function draw() {
  const place = byId("guess");
  if (!place) return;
  const { question, answering, counts, total, own, error } = now;
  const shown = counts && (answering || now.open || own !== null);
  const answer = answering && now.ready() ? found() : null;
  fill(place,
    h("ol.guesses", { "data-testid": "guesses" }, options(question).map((text, i) => h(`li${answer?.at === i ? ".right" : ""}`, null,
      answering ? h("p", null, text, marks(i, answer)) : h(own === i ? "button.on" : "button", {
        id: `guess-${i}`, type: "button", "aria-pressed": String(own === i), "data-testid": `guess-${i}`, on: { click: () => give(i) },
      }, text, marks(i, answer)),
      shown && h("div.part", { "aria-hidden": "true" }, bar(total ? counts[i] / total : 0)),
      shown && h("span.count", { "data-testid": `guesses-${i}` }, whole(counts[i]))))),
    shown && h("p.soft", { "data-testid": "guesses-total" }, t("page.guess.total", whole(total))),
    !shown && counts && h("button.quiet", { id: "guess-open", type: "button", "data-testid": "guess-open", on: { click: () => { now.open = true; draw(); } } }, t("page.guess.open")),
    error && h("p.error", null, error),
    answering && h("div.answer", { "data-testid": "guess-answer", role: "status" }, answer ? answer.words.map((text) => h("p", null, text)) : h("p.soft", null, t("page.guess.wait"))));
  for (const listener of listeners) listener();
}

const marks = (i, answer) => [now.own === i && h("span.badge", null, t("page.guess.own")), answer?.at === i && h("span.badge.evidence", null, t("page.guess.run"))];

function bar(part) {
  const element = h("div", null);
  element.style.width = `${100 * part}%`;
  return element;
}

// The answer of the run that is shown, asked for once.
function found() {
  const mine = now;
  // A run asked for again has the same name, and may have shown another picture first.
  const key = run.result;
  if (mine.answer?.key !== key) {
    mine.answer = { key };
    const { outcomes } = mine.question;
    Promise.all(outcomes.map((id) => get(`/api/runs/${run.id}/outcomes/${id}`))).then((rows) => {
      if (mine.answer.key === key) Object.assign(mine.answer, told(mine.question, rows));
    }, (error) => {
      if (mine.answer.key === key) Object.assign(mine.answer, { at: -1, words: [error.message] });
    }).finally(() => { if (now === mine) draw(); });
  }
  return mine.answer.words ? mine.answer : null;
}

// Which option holds in this run: a change only where its interval leaves zero out.
function told({ kind, bounds, outcomes }, rows) {
  const titles = outcomes.map((id) => outcome(id).title);
  if (kind === "change") return { at: rows[0].low > 0 ? 2 : rows[0].high < 0 ? 0 : 1, words: [t("page.guess.change", titles[0], rows[0].words)] };
  if (kind === "most") {
    const most = Math.max(...rows.map((row) => row.a));
    return { at: rows.findIndex((row) => row.a === most), words: rows.map((row, i) => t("page.guess.amount", titles[i], shortNumber(row.a), row.unit)) };
  }
  const of = 100 * rows[0].a;
  const at = bounds.findIndex((bound) => of < bound);
  return { at: at < 0 ? bounds.length : at, words: [t("page.guess.level", shortNumber(of))] };
}

let answered = false;
onRun(() => {
  const there = Boolean(now?.answering && now.ready());
  if (there !== answered) draw();
  answered = there;
});
