// What a comparison hinges on: measured when somebody asks, told in a sentence and a table.
import { follow } from "./api.js";
import { outcome } from "./catalogue.js";
import { fill, h } from "./dom.js";
import { retry } from "./messages.js";
import { lang, t } from "./texts.js";

// What has been measured or is being measured, by what was asked; each tells the place that shows it.
const known = new Map();

/**
 * A place that offers to measure what designs hinge on, or shows it.
 * @param asked Designs and seed.
 * @param words What the button says.
 * @param done Called once it has been measured.
 * @param said Whether the sentence stands elsewhere already.
 */
export function hinges(asked, words, { done = () => {}, said = false } = {}) {
  const key = JSON.stringify([asked, lang()]);
  const place = h("div.hinges", { tabindex: -1, "data-testid": "hinges" });
  const show = () => {
    const one = known.get(key);
    fill(place, !one ? h("button", { type: "button", "data-testid": "hinges-measure", on: { click: () => { measure(key, asked, done); place.focus(); } } }, words)
      : one.error ? retry(one.error, place, () => measure(key, asked, done))
        : one.told ? told(one.told, said)
          : h("div", { role: "status" }, h("p.soft", null, t("page.hinges.going", one.done, one.of || "…")), h("progress", { max: one.of || 1, value: one.done, "aria-label": t("page.progress") })));
  };
  shows.set(key, show);
  show();
  return place;
}

const shows = new Map();

async function measure(key, asked, done) {
  const one = { done: 0, of: 0, told: null, error: "" };
  known.set(key, one);
  const tell = () => shows.get(key)?.();
  tell();
  try {
    await follow("/api/hinges", asked, undefined, (lines) => {
      for (const line of lines.map((text) => JSON.parse(text))) {
        if (line.sentence) one.told = line;
        else Object.assign(one, line);
      }
      tell();
    });
    done();
  } catch (error) {
    one.error = error.message;
    tell();
    known.delete(key);
  }
}

const told = ({ sentence, signs, rows }, said) => [h("p", { "data-testid": "hinges-told" }, [!said && sentence, signs].filter(Boolean).join(" ")), rows.length > 0 && h("details", null, h("summary", null, t("page.hinges.table", rows.length)),
  h("div.scroll", { tabindex: 0, role: "region", "aria-label": t("page.hinges.ends") }, h("table", null, h("caption", null, t("page.hinges.ends")),
    h("thead", null, h("tr", null, h("th", { scope: "col" }, t("page.hinges.number")), h("th", { scope: "col" }, t("page.hinges.range")), rows[0].aims.map((aim) => h("th", { scope: "col" }, outcome(aim.outcome)?.title ?? aim.outcome)))),
    h("tbody", null, rows.map((row) => h("tr", null, h("th", { scope: "row" }, row.name, h("br"), h("span.soft", null, `${row.target}, ${row.source}`)), h("td", null, row.range),
      row.aims.map((aim) => h("td", null, aim.turns ? h("b", null, aim.ends) : aim.ends, aim.turns && [h("br"), t("page.hinges.turns")]))))))))];
