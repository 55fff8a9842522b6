// The tree of policies, by the aim they serve: arrows walk and fold it, Enter opens a policy's card beside it.
import { catalogue, policy } from "./catalogue.js";
import { entryOf } from "./designs.js";
import { byId, fill, focusOne, h } from "./dom.js";
import { showCard } from "./policycard.js";
import { set, state } from "./state.js";
import { t, shortNumber } from "./texts.js";

const AIMS = ["protect", "press", "preserve", "conditions"];
const folded = new Set();
let wanted = "";

const aimOf = (p) => (p.isCondition ? "conditions" : p.imperative);

/** Draws the tree and the card of the policy that is open. */
export function showTree(place) {
  if (!place.firstChild) {
    place.append(h("div.twocol", null,
      h("div.treebox", null,
        h("div.treehead", { id: "treehead" }), h("p.soft.keys", { id: "treekeys" }),
        h("div.tree", { id: "tree", role: "tree", on: { keydown: keys } })),
      h("section.card.policy", { id: "policy-card", "aria-live": "off" })));
  }
  if (!byId("policy-search")) {
    fill(byId("treehead"),
      h("button.primary", { id: "add-policy", type: "button", "data-testid": "add-policy", "aria-controls": "tree", on: { click: begin } }),
      h("input", { id: "policy-search", type: "search", "data-testid": "policy-search", on: { input: (event) => { wanted = event.target.value; tree(); } } }));
  }
  byId("add-policy").textContent = t("page.policy.add");
  byId("policy-search").setAttribute("aria-label", t("page.policy.search"));
  byId("policy-search").placeholder = t("page.policy.search");
  byId("treekeys").textContent = t("page.tree.keys");
  byId("tree").setAttribute("aria-label", t("page.tree"));
  tree();
  showCard(byId("policy-card"));
}

function begin() {
  wanted = "";
  folded.clear();
  byId("policy-search").value = "";
  tree();
  byId("policy-search").focus();
  byId("treehead").scrollIntoView({ block: "start" });
}

/** Unfolds the tree down to a policy and brings its card into sight. */
export function openTree(id) {
  wanted = "";
  if (byId("policy-search")) byId("policy-search").value = "";
  folded.delete(aimOf(policy(id)));
  tree();
  byId("policy-card")?.scrollIntoView({ block: "nearest" });
}

function matches(p) {
  const text = `${p.id} ${p.title} ${p.action} ${p.sideEffects ?? ""}`.toLocaleLowerCase();
  return wanted.trim().toLocaleLowerCase().split(/\s+/).every((word) => text.includes(word));
}

function tree() {
  const design = state[state.edit];
  const groups = AIMS.map((aim) => [aim, catalogue.policies.filter((p) => aimOf(p) === aim && matches(p))]).filter(([, all]) => all.length > 0);
  const focusable = state.policy && groups.some(([aim, all]) => !folded.has(aim) && all.some((p) => p.id === state.policy)) ? `policy-${state.policy}` : groups[0] && `aim-${groups[0][0]}`;
  fill(byId("tree"), groups.map(([aim, all]) => group(aim, all, design, focusable)),
    groups.length === 0 && h("p.soft", null, t("page.nothing")));
}

function group(aim, all, design, focusable) {
  const open = !folded.has(aim) || wanted !== "";
  const used = all.filter((p) => (entryOf(design, p.id)?.dose ?? 0) > 0).length;
  return [h(`div.branch.${aim}`, {
    id: `aim-${aim}`, role: "treeitem", "aria-expanded": String(open), "aria-level": 1, tabindex: focusable === `aim-${aim}` ? 0 : -1, on: { click: () => fold(aim) },
  }, h("span.twist", { "aria-hidden": "true" }), h("span", null, t(`page.aim.${aim}`)), h("span.count", null, t("page.tree.count", used, all.length))),
  open && all.map((p) => leaf(p, design, focusable))];
}

function leaf(p, design, focusable) {
  const dose = entryOf(design, p.id)?.dose ?? 0;
  return h(`div.leaf${dose > 0 ? ".used" : ""}`, {
    id: `policy-${p.id}`, role: "treeitem", "aria-level": 2, "data-testid": `policy-${p.id}`, "data-policy": p.id,
    "aria-selected": String(state.policy === p.id), tabindex: focusable === `policy-${p.id}` ? 0 : -1, on: { click: () => open(p.id) },
  },
  h("span.tick", { "aria-hidden": "true" }, dose > 0 ? "●" : "○"), h("span", null, p.title),
  dose > 0 ? h("span.dose", null, `× ${shortNumber(dose)}`, h("span.sr", null, ` ${t("page.policy.inuse")}`)) : null);
}

function fold(aim) {
  if (folded.has(aim)) folded.delete(aim);
  else folded.add(aim);
  tree();
  const branch = byId(`aim-${aim}`);
  focusOne(items(), branch);
}

function open(id) {
  set({ policy: id });
  focusOne(items(), byId(`policy-${id}`));
  if (innerWidth < 900) byId("policy-card").scrollIntoView({ block: "start" });
}

const items = () => [...byId("tree").querySelectorAll("[role=treeitem]")];

function keys(event) {
  const all = items();
  const item = document.activeElement;
  const at = all.indexOf(item);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const branch = item.classList.contains("branch");
  const aim = branch ? item.id.slice(4) : "";
  let to = null;
  switch (event.key) {
    case "ArrowDown": to = all[at + 1]; break;
    case "ArrowUp": to = all[at - 1]; break;
    case "Home": to = all[0]; break;
    case "End": to = all[all.length - 1]; break;
    case "ArrowRight":
      if (branch && folded.has(aim)) fold(aim);
      else if (branch) to = all[at + 1];
      break;
    case "ArrowLeft":
      if (branch && !folded.has(aim)) fold(aim);
      else if (!branch) to = all.slice(0, at).findLast((other) => other.classList.contains("branch"));
      break;
    case "Enter": case " ":
      if (branch) fold(aim);
      else open(item.dataset.policy);
      break;
    default:
      return;
  }
  event.preventDefault();
  if (to) focusOne(all, to);
}
