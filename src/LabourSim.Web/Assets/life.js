// One invented person's months under both designs: where the lives part, a timeline, a month to look at, and the story by years.
import { post } from "./api.js";
import { announce, byId, fill, h } from "./dom.js";
import { show } from "./figures.js";
import { describe, draw as drawChart, legend } from "./livechart.js";
import { retry } from "./messages.js";
import { zoom } from "./teacher.js";
import { lang, t, shortNumber } from "./texts.js";

let of = "";

/** Draws the life of a person of the small world of designs into a place, under a name; nothing for no person. */
export async function showLife(place, world, person, name = person) {
  const key = person && `${JSON.stringify(world)}/${person}/${lang()}/${zoom()}`;
  if (of === key) return;
  of = key;
  if (!person) {
    fill(place);
    return;
  }
  fill(place, h("p.soft", null, t("page.life.reading")));
  try {
    const life = await post("/api/world/life", { ...world, person }, { width: Math.round(place.clientWidth / zoom()) });
    if (of === key) draw(place, life, name);
  } catch (error) {
    if (of !== key) return;
    of = null;
    fill(place, retry(error.message, place, () => showLife(place, world, person, name), "life-error"));
  }
}

function draw(place, life, name) {
  const picture = h("figure.card.figure");
  const lived = life.lives.some((one) => one.months.length > 0);
  fill(place,
    h("h2", null, t("page.life.title", name)), h("p.soft", null, t("page.life.number", life.person)),
    h("p.note", null, life.notice),
    life.parting && h("p.parting", null, life.parting),
    life.figure && picture,
    lived && !life.figure && timeline(life),
    lived && month(life),
    h("div.stories", null, life.lives.map((one, i) => story(one, i === 0 ? "a" : "b"))));
  if (life.figure) show(picture, life.figure, "");
  for (const chart of place.querySelectorAll("[data-line]")) drawLine(chart, life);
  announce(t("page.life.shown", name));
}

const story = (one, side) => h(`article.card.story.${side}`, null,
  h("h3", null, h(`span.mark.${side}`, { "aria-hidden": "true" }, side.toUpperCase()), h("span", null, one.title)),
  one.opening && h("p", null, one.opening),
  one.years.map(({ year, sentences }) => h("section.year", null, h("h4", null, year), sentences.map((sentence) => h("p", null, sentence)))),
  one.where && h("p", null, one.where),
  one.events.length > 0 && h("details", null, h("summary", null, t("page.life.events", one.events.length)),
    h("ul.plain", null, one.events.map((event) => h("li", null, h("b", null, event.month), " ", event.text)))),
  one.totals.length > 0 && h("table", null, h("caption", null, t("page.life.totals")),
    h("tbody", null, one.totals.map(({ name, value }) => h("tr", null, h("th", { scope: "row" }, name), h("td.number", null, typeof value === "number" ? shortNumber(value) : value))))));

// The two lives as lines over the same months.
const timeline = (life) => h("figure.card.figure", null,
  h("figcaption", null, h("h3", null, t("page.life.timeline")), legend(life.lives.map((one, i) => ["ab"[i], one.title]))),
  h("div.lines", null, ["inHand", "books", "debt", "doubt", "knowledge", "fear"].map((name) => h("div.panel", null, h("h4", null, t(`page.life.${name}`)), h("div.chart", { "data-line": name })))));

function drawLine(chart, life) {
  const name = chart.dataset.line;
  const months = life.lives.flatMap((one) => one.months.map((m) => m.month)).sort();
  const lines = life.lives.map((one, i) => ({ side: "ab"[i], months: one.months.map((m) => m.month), mean: one.months.map((m) => m[name]) })).reverse();
  const last = lines.filter((line) => line.mean.length > 0).map((line) => t("page.chart.last", line.side.toUpperCase(), shortNumber(line.mean.at(-1)), line.months.at(-1)));
  drawChart(chart, { from: months[0], to: months.at(-1), lines, label: describe(t(`page.life.${name}`), last) });
}

// Month by month with a slider: the same month in both lives.
function month(life) {
  const months = [...new Set(life.lives.flatMap((one) => one.months.map((m) => m.month)))].sort();
  const by = life.lives.map((one) => new Map(one.months.map((m) => [m.month, m])));
  const table = h("div");
  const output = h("output", { for: "life-month" });
  const pick = (at) => {
    output.textContent = months[at];
    fill(table, h("table.month", null, h("caption.sr", null, months[at]),
      h("thead", null, h("tr", null, h("td"), life.lives.map((one, i) => h("th", { scope: "col" }, h(`span.mark.${"ab"[i]}`, null, "AB"[i]))))),
      h("tbody", null, FIELDS.map(([name, words]) => h("tr", null, h("th", { scope: "row" }, t(`page.life.${name}`)),
        by.map((lives) => h("td.number", null, lives.has(months[at]) ? words(lives.get(months[at])[name]) : t("page.life.nomonth"))))))));
  };
  const slider = h("input", {
    id: "life-month", type: "range", min: 0, max: months.length - 1, step: 1, value: 0, "data-testid": "life-month", "aria-valuetext": months[0],
    on: { input: (event) => {
      pick(Number(event.target.value));
      event.target.setAttribute("aria-valuetext", months[Number(event.target.value)]);
    } },
  });
  pick(0);
  return h("div.card.months", null, h("h3", null, t("page.life.month")),
    h("div.doserow", null, h("label", { for: "life-month" }, t("page.life.which")), slider, output), table);
}

const money = (x) => (Number.isFinite(x) ? `${shortNumber(Math.round(x))} $` : "–");
const level = (x) => (Number.isFinite(x) ? new Intl.NumberFormat(lang(), { style: "percent", maximumFractionDigits: 0 }).format(x) : "–");
const index = (x) => (Number.isFinite(x) ? new Intl.NumberFormat(lang(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(x) : "–");
const yes = (x) => t(x ? "page.yes" : "page.no");

const FIELDS = [
  ["inHand", money], ["books", money], ["debt", money], ["doubt", level], ["knowledge", index], ["fear", level], ["sideWork", yes], ["phone", yes],
];
