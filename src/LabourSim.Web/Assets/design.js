// The view where two designs are chosen or built: two cards side by side, and below them the editor of one.
import { catalogue, parameter, policy, presetGroups, scenario } from "./catalogue.js";
import { combobox } from "./combobox.js";
import { inForce, isPlain, preset, TITLE, titleOf } from "./designs.js";
import { byId, fill, h, roving } from "./dom.js";
import { showFile } from "./file.js";
import { showParameters } from "./parameters.js";
import { byHostWords, ownSettings, settingWords } from "./settings.js";
import { openTree, showTree } from "./tree.js";
import { set, state } from "./state.js";
import { t, shortNumber } from "./texts.js";

let part = "policies";
const PARTS = { policies: showTree, parameters: showParameters, file: showFile };

/** Draws the view. */
export function showDesign() {
  const panel = byId("panel-design");
  if (!panel.firstChild) {
    panel.append(h("div", { id: "design-intro" }), h("div.designs", { id: "design-cards" }), h("div.editor", { id: "editor" }));
  }
  fill(byId("design-intro"), h("p.lead", null, t("page.design.intro")));
  fill(byId("design-cards"), card("a"), state.b ? card("b") : absent());
  editor();
}

function card(side) {
  const design = state[side];
  const editing = state.edit === side;
  const question = design.yaml ? "" : scenario(design.base)?.question ?? "";
  const changes = Object.entries(design.parameters);
  return h(`section.card.design.${side}${editing ? ".editing" : ""}`, { "aria-labelledby": `heading-${side}` },
    h("header", null,
      h("h2", { id: `heading-${side}` }, h(`span.mark`, { "aria-hidden": "true" }, side.toUpperCase()), h("span", null, t(`page.design.${side}`))),
      side === "b" && compareToggle()),
    h("div.field", null, h("label", { for: `preset-${side}` }, t("page.design.preset")), presets(side)),
    !design.yaml && !isPlain(design) && h("label.field", null, h("span", null, t("page.design.title")), h("input", {
      id: `title-${side}`, type: "text", maxlength: TITLE, value: design.title ?? "", placeholder: titleOf({ ...design, title: "" }), "data-testid": `title-${side}`,
      on: { change: (event) => set({ [side]: { ...state[side], title: event.target.value.trim() } }) },
    })),
    question && h("details.question", { "data-testid": `question-${side}`, open: innerWidth > 700 && isPlain(design) },
      h("summary", null, t("page.design.question")), h("p", null, question)),
    h("h3", null, t("page.design.policies")),
    design.yaml ? h("p.soft", null, t("page.design.fromfile", titleOf(design))) : chips(side, design),
    changes.length > 0 && h("div", null, h("h3", null, t("page.design.parameters")),
      h("ul.plain", null, changes.map(([name, value]) => h("li", null, h("code", null, name), " = ",
        typeof value === "object" ? byHostWords(value) : shortNumber(value))))),
    !design.yaml && settings(side, design),
    h("footer", null,
      h(editing ? "button.on" : "button", {
        id: `edit-${side}`, type: "button", "aria-pressed": String(editing), "data-testid": `edit-${side}`,
        on: { click: () => set({ edit: side }) },
      }, t(editing ? "page.design.editing" : "page.design.edit", side.toUpperCase())),
      !isPlain(design) && h("button.quiet", { id: `reset-${side}`, type: "button", on: { click: () => set({ [side]: preset(design.base), edit: side }) } }, t("page.design.reset"))));
}

// Drawing the card anew keeps a list as the reader left it: long lists, such as history's, begin folded.
const folds = new Map();

function settings(side, design) {
  const own = ownSettings(design);
  if (own.length === 0) return null;
  const below = scenario(scenario(design.base).base);
  const fold = `${side}/${design.base}`;
  const details = h("details.settled", { id: `settings-${side}`, "data-testid": `settings-${side}`, open: folds.get(fold) ?? own.length < 6, on: { toggle: () => folds.set(fold, details.open) } },
    h("summary", null, t("page.design.settings", own.length)),
    h("ul.plain", null, own.map(([name, all]) => h("li", { title: parameter(name)?.meaning }, h("code", null, name), " = ", settingWords(all)))),
    below && h("p.soft", null, t("page.design.settings.base", below.title)));
  return details;
}

const compareToggle = () => h("label.switch", null, h("input", {
  id: "compare-toggle", type: "checkbox", checked: state.b !== null, "data-testid": "compare-toggle", on: { change: toggle },
}), h("span", null, t("page.design.compare")));

let kept = null;

function toggle(event) {
  if (event.target.checked) set({ b: kept ?? preset(state.a.base === "no-mandate" ? "baseline" : "no-mandate"), edit: "b" });
  else {
    kept = state.b;
    set({ b: null, edit: "a" });
  }
}

const absent = () => h("section.card.design.absent", null,
  h("header", null, h("h2", null, h("span.mark", { "aria-hidden": "true" }, "B"), h("span", null, t("page.design.alone"))), compareToggle()),
  h("p.soft", null, t("page.design.alone.help")));

function presets(side) {
  const design = state[side];
  return combobox({
    id: `preset-${side}`, label: t("page.design.preset"), value: design.yaml ? "" : design.base, text: design.yaml ? t("page.file.title") : scenario(design.base).title,
    groups: presetGroups().map(([group, all]) => [t(`page.presets.${group}`), all]),
    choose: (id) => set({ [side]: preset(id), edit: side }),
  });
}

function chips(side, design) {
  const all = inForce(design);
  const gone = design.policies.filter((p) => p.dose === 0).map((p) => p.policy);
  const chip = (id, dose, off) => h(`button.chip${off ? ".off" : ""}`, {
    id: `chip-${side}-${id}`, type: "button", "data-testid": `chip-${side}-${id}`, title: policy(id)?.action ?? "",
    on: { click: () => { part = "policies"; set({ edit: side, policy: id }); openTree(id); } },
  }, policy(id)?.title ?? id, off ? h("span.sr", null, ` (${t("page.policy.removed")})`) : dose !== 1 && h("span.dose", null, ` × ${shortNumber(dose)}`));
  if (all.length + gone.length === 0) return h("p.soft", null, t("page.design.nopolicies"));
  return h("div.chips", null, all.map((entry) => chip(entry.policy, entry.dose, false)), gone.map((id) => chip(id, 0, true)));
}

function editor() {
  const place = byId("editor");
  if (!state.b && state.edit === "b") state.edit = "a";
  if (!place.firstChild) {
    place.append(h("h2", { id: "editor-heading" }), h("div.parts", { id: "editor-parts", role: "tablist" }),
      ...Object.keys(PARTS).map((name) => h("div", { id: `editor-${name}`, role: "tabpanel", "aria-labelledby": `part-${name}`, hidden: true })));
    byId("editor-parts").addEventListener("keydown", (event) => {
      const before = document.activeElement;
      roving(() => [...byId("editor-parts").children])(event);
      if (document.activeElement !== before) document.activeElement.click();
    });
  }
  fill(byId("editor-heading"), h(`span.mark.${state.edit}`, { "aria-hidden": "true" }, state.edit.toUpperCase()), h("span", null, t("page.editor", titleOf(state[state.edit]))));
  byId("editor-parts").setAttribute("aria-label", t("page.editor.parts"));
  fill(byId("editor-parts"), Object.keys(PARTS).map((name) => h("button", {
    type: "button", role: "tab", id: `part-${name}`, "aria-controls": `editor-${name}`, "aria-selected": String(part === name), tabindex: part === name ? 0 : -1,
    "data-testid": `editor-${name}`, on: { click: () => { part = name; editor(); } },
  }, t(`page.editor.${name}`, name === "parameters" ? catalogue.parameters.length : catalogue.policies.length))));
  for (const name of Object.keys(PARTS)) byId(`editor-${name}`).hidden = name !== part;
  PARTS[part](byId(`editor-${part}`));
}
