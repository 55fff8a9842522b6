// Every policy that outside actors can choose, tried one at a time over design A in small worlds: what each does to the three aims.
import { follow } from "./api.js";
import { catalogue, outcome, policy } from "./catalogue.js";
import { freshEntry, titleOf, toServer, withEntry } from "./designs.js";
import { byId, fill, h } from "./dom.js";
import { hinges } from "./hinges.js";
import { retry } from "./messages.js";
import { watchFrom } from "./people.js";
import { set, state } from "./state.js";
import { lang, t, whole as thousands } from "./texts.js";

const AIMS = ["protect", "press", "preserve"];
const SIGNS = { better: "▲", worse: "▼", same: "=", undefined: "–" };
const ORDER = { better: 0, unclear: 1, "no-interval": 1, same: 2, undefined: 2, worse: 3 };

// More than so many in an answer are a table.
const NAMED = 5;

// What has been tried, of which design; kept while the reader looks at other views.
let tried = { of: "", rows: [], whole: false };

const asked = () => ({ a: toServer(state.a), seed: state.seed });
const key = () => JSON.stringify([asked(), lang()]);

/** Draws the view. */
export function showPolicies() {
  const panel = byId("panel-policies");
  if (tried.of !== key()) tried = { of: "", rows: [], whole: false };
  fill(panel, h("h2", null, t("page.policies.title")), h("p", null, t("page.policies.intro", titleOf(state.a))),
    tried.of === "" && h("p", null, h("button.primary", { id: "policies-try", type: "button", "data-testid": "policies-try", on: { click: tryAll } }, t("page.policies.try"))),
    h("div", { id: "policies-tried", tabindex: -1 }));
  draw();
}

async function tryAll() {
  const mine = { of: key(), rows: [], whole: false };
  tried = mine;
  showPolicies();
  byId("policies-tried").focus();
  try {
    await follow("/api/policies", asked(), undefined, (lines) => {
      mine.rows.push(...lines.map((line) => JSON.parse(line)));
      if (tried === mine) draw();
    });
    mine.whole = true;
    if (tried === mine) draw();
  } catch (error) {
    if (tried !== mine) return;
    tried = { of: "", rows: [], whole: false };
    showPolicies();
    fill(byId("policies-tried"), retry(error.message, byId("policies-tried"), tryAll));
  }
}

const aimOf = (row, aim) => row.aims.find((one) => one.id === aim);
const sizeOf = (row) => Math.abs(aimOf(row, "protect").percent ?? 0);

// Clearly better for the workers, by more than a trifle, and the window not clearly worse.
const helps = (row) => aimOf(row, "protect").verdict === "better" && aimOf(row, "preserve").verdict !== "worse" && !aimOf(row, "protect").slight;
const name = (row) => (row.out ? t("page.policies.without", policy(row.policy).title) : policy(row.policy).title);

// Those that help first, those that help most before the others; then by what they do to the workers.
const ranked = (rows) => [...rows].sort((x, y) => helps(y) - helps(x) || ORDER[aimOf(x, "protect").verdict] - ORDER[aimOf(y, "protect").verdict]
  || (aimOf(x, "protect").verdict === "worse" ? sizeOf(x) - sizeOf(y) : sizeOf(y) - sizeOf(x)));

function draw() {
  const place = byId("policies-tried");
  if (!place || tried.of === "") return;
  const { rows, whole } = tried;
  const sorted = ranked(rows);
  const of = rows[0]?.of ?? catalogue.policies.filter((one) => !one.condition).length;
  fill(place, whole ? [answer(sorted), h("p", null, t("page.policies.sure", rows[0]?.replicates ?? 0, thousands(catalogue.small.workers)))]
    : h("div", { role: "status" }, h("p.soft", null, t("page.policies.going", rows.length, of)), h("progress", { max: of, value: rows.length, "aria-label": t("page.progress") })),
  rows.length > 0 && h("div.scroll", { tabindex: 0, role: "region", "aria-label": t("page.policies.title") }, h("table.policies", { "data-testid": "policies-table" },
    h("caption.sr", null, t("page.policies.title")),
    h("thead", null, h("tr", null, h("th", { scope: "col" }, t("page.policies.policy")), AIMS.map((aim) => h("th", { scope: "col" }, t(`page.aim.${aim}`))), h("td"))),
    h("tbody", null, sorted.map((row) => h("tr", { "data-policy": row.policy }, h("th", { scope: "row" }, name(row)), AIMS.map((aim) => cell(aimOf(row, aim))),
      h("td", null, !state.a.yaml && h("button", { id: `policies-hold-${row.policy}`, type: "button", "data-testid": `policies-hold-${row.policy}`, on: { click: () => hold(row) } },
        t("page.policies.hold"), h("span.sr", null, `: ${name(row)}`)))))))));
}

const isClear = ({ verdict }) => ["better", "worse"].includes(verdict);

const cell = (aim) => h(`td.verdict.${isClear(aim) ? aim.verdict : "unclear"}`, { "data-verdict": aim.verdict, "data-slight": String(aim.slight) },
  h("span", { "aria-hidden": "true" }, `${SIGNS[aim.verdict] ?? "○"} `), aim.slight && isClear(aim) ? t("page.policies.slight") : h("b", null, aim.change),
  " ", h("span.soft", null, aim.interval), h("br"), t(`page.policies.is.${aim.verdict}`), aim.sure && `, ${aim.sure}`, aim.but && [h("br"), h("span", null, aim.but)]);

// The strongest that help, each with what it does to all three; and what the first of them hinges on, if somebody wants to know.
function answer(sorted) {
  const good = sorted.filter(helps);
  const slight = sorted.filter((row) => aimOf(row, "protect").verdict === "better" && aimOf(row, "protect").slight);
  const index = outcome("exploitation-index")?.title ?? "";
  const first = good[0];
  return h("div.card.line-card", { "data-testid": "policies-answer" },
    h("p", null, good.length === 0 ? t("page.policies.answer.none", sorted.length, index) : t(good.length > NAMED ? "page.policies.answer.most" : "page.policies.answer", good.length, sorted.length, index, NAMED)),
    good.length > 0 && h("ol", null, good.slice(0, NAMED).map((row) => h("li", null, h("b", null, name(row)), ": ", AIMS.map((aim) => told(aim, aimOf(row, aim))).join("; ")))),
    slight.length > 0 && h("p.soft", null, t("page.policies.answer.slight", slight.length)),
    first && !state.a.yaml && hinges({ ...asked(), b: toServer(over(first)) }, t("page.policies.hinges", name(first))));
}

// "the workers −12 %, better, clear": a trifle is called one, and only what clearly goes somewhere has a size.
function told(aim, { verdict, change, sure, slight, but }) {
  const words = !isClear({ verdict }) ? [t(`page.policies.is.${verdict}`)] : slight ? [t("page.policies.slight")] : [change, t(`page.policies.is.${verdict}`), sure, but];
  return t(`page.policies.${aim}`, words.filter(Boolean).join(", "));
}

const over = (row) => withEntry(state.a, freshEntry(state.a, row.policy, row.out ? 0 : 1));

// Held against A as any other design is: watched from where they part, run, changed.
function hold(row) {
  const b = over(row);
  watchFrom(freshEntry(state.a, row.policy, 1).start ?? "");
  set({ b, edit: "b", view: "people", person: "", month: "" });
}
