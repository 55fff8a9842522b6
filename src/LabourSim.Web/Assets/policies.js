// Every policy that outside actors can choose, tried one at a time over design A in small worlds: what each does to the three aims.
import { follow } from "./api.js";
import { catalogue, outcome, policy } from "./catalogue.js";
import { freshEntry, titleOf, toServer, withEntry } from "./designs.js";
import { byId, fill, h } from "./dom.js";
import { retry } from "./messages.js";
import { set, state } from "./state.js";
import { lang, t, whole as thousands } from "./texts.js";

const AIMS = ["protect", "press", "preserve"];
const SIGNS = { better: "▲", worse: "▼", same: "=", undefined: "–" };

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

const verdictOf = (row, aim) => row.aims.find((one) => one.id === aim).verdict;
const helps = (row) => verdictOf(row, "protect") === "better" && verdictOf(row, "preserve") !== "worse";
const name = (row) => (row.out ? t("page.policies.without", policy(row.policy).title) : policy(row.policy).title);

function draw() {
  const place = byId("policies-tried");
  if (!place || tried.of === "") return;
  const { rows, whole } = tried;
  // Those that help the workers and leave the window open come first.
  const order = { better: 0, unclear: 1, "no-interval": 1, same: 2, undefined: 2, worse: 3 };
  const sorted = [...rows].sort((x, y) => helps(y) - helps(x) || order[verdictOf(x, "protect")] - order[verdictOf(y, "protect")] || order[verdictOf(x, "preserve")] - order[verdictOf(y, "preserve")]);
  fill(place, whole ? [h("p.card.line-card", { "data-testid": "policies-answer" }, answer(rows)), h("p", null, t("page.policies.sure", rows[0]?.replicates ?? 0, thousands(catalogue.small.workers)))]
    : h("p.soft", { role: "status" }, t("page.policies.going", rows.length, rows[0]?.of ?? "…")),
  rows.length > 0 && h("div.scroll", { tabindex: 0, role: "region", "aria-label": t("page.policies.title") }, h("table.policies", { "data-testid": "policies-table" },
    h("caption.sr", null, t("page.policies.title")),
    h("thead", null, h("tr", null, h("th", { scope: "col" }, t("page.policies.policy")), AIMS.map((aim) => h("th", { scope: "col" }, t(`page.aim.${aim}`))), h("td"))),
    h("tbody", null, sorted.map((row) => h("tr", { "data-policy": row.policy }, h("th", { scope: "row" }, name(row)), AIMS.map((aim) => cell(row.aims.find((one) => one.id === aim))),
      h("td", null, !state.a.yaml && h("button", { id: `policies-hold-${row.policy}`, type: "button", "data-testid": `policies-hold-${row.policy}`, on: { click: () => hold(row) } },
        t("page.policies.hold"), h("span.sr", null, `: ${name(row)}`)))))))));
}

const cell = (aim) => h(`td.verdict.${["better", "worse"].includes(aim.verdict) ? aim.verdict : "unclear"}`, { "data-verdict": aim.verdict },
  h("span", { "aria-hidden": "true" }, `${SIGNS[aim.verdict] ?? "○"} `), h("b", null, aim.change), " ", h("span.soft", null, aim.interval),
  h("br"), t(`page.policies.is.${aim.verdict}`), aim.sure && `, ${aim.sure}`);

function answer(rows) {
  const good = rows.filter(helps);
  if (good.length === 0) return t("page.policies.answer.none");
  const named = (row) => t(verdictOf(row, "preserve") === "better" ? "page.policies.wider" : "page.policies.named", name(row), row.aims.find((one) => one.id === "protect").change);
  return t("page.policies.answer", outcome("exploitation-index")?.title ?? "", good.map(named).join("; "));
}

// Held against A as any other design is: watched, run, changed.
const hold = (row) => set({ b: withEntry(state.a, freshEntry(state.a, row.policy, row.out ? 0 : 1)), edit: "b", view: "people" });
