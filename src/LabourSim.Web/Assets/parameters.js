// The model's numbers by group, with a search; a value given here replaces the default or what the preset has.
import { catalogue, hostTitle, parameter } from "./catalogue.js";
import { withParameter } from "./designs.js";
import { badge, statements } from "./evidence.js";
import { byId, fill, h } from "./dom.js";
import { byHostWords, differs, inPreset, settingWords, standing } from "./settings.js";
import { set, state } from "./state.js";
import { t, shortNumber } from "./texts.js";

const MOST = 40;
const open = new Set();
let wanted = "";

/** Draws the part. */
export function showParameters(place) {
  if (!byId("parameter-search")) {
    place.append(h("p.soft", { id: "parameter-help" }),
      h("input.wide", { id: "parameter-search", type: "search", "data-testid": "parameter-search", on: { input: (event) => { wanted = event.target.value; list(); } } }),
      h("div", { id: "parameter-list" }));
  }
  byId("parameter-help").textContent = t("page.parameter.help");
  byId("parameter-search").setAttribute("aria-label", t("page.parameter.search"));
  byId("parameter-search").placeholder = t("page.parameter.search");
  list();
}

function list() {
  const design = state[state.edit];
  if (design.yaml) {
    fill(byId("parameter-list"), h("p.note", null, t("page.policy.infile")));
    return;
  }
  const changed = Object.keys(design.parameters);
  const words = wanted.trim().toLocaleLowerCase();
  const found = words ? catalogue.parameters.filter((p) => words.split(/\s+/).every((w) => `${p.name} ${p.meaning} ${p.group}`.toLocaleLowerCase().includes(w))) : null;
  const groups = [...new Set(catalogue.parameters.map((p) => p.group))];
  fill(byId("parameter-list"),
    changed.length > 0 && h("section.changed", null, h("h3", null, t("page.parameter.changed")),
      changed.map((name) => (parameter(name) ? row(parameter(name), design) : unknown(name)))),
    found ? [h("p.soft", { role: "status" }, t("page.parameter.found", found.length)),
      found.filter((p) => !changed.includes(p.name)).slice(0, MOST).map((p) => row(p, design)), found.length > MOST && h("p.soft", null, t("page.parameter.more", MOST))]
      : groups.map((group) => folded(group, design, changed)));
}

function folded(group, design, changed) {
  const all = catalogue.parameters.filter((p) => p.group === group);
  const body = h("div");
  const draw = () => fill(body, all.filter((p) => !changed.includes(p.name)).map((p) => row(p, design)));
  const details = h("details.group", { open: open.has(group), on: { toggle: () => {
    if (details.open) open.add(group);
    else open.delete(group);
    if (details.open && !body.firstChild) draw();
  } } }, h("summary", null, group, h("span.count", null, ` ${all.length}`)), body);
  if (open.has(group)) draw();
  return details;
}

const unknown = (name) => h("div.parameter", null, h("code", null, name),
  h("button.quiet", { type: "button", on: { click: () => set({ [state.edit]: withParameter(state[state.edit], name, "all", null) }) } }, t("page.parameter.back")));

function row(p, design) {
  const value = design.parameters[p.name];
  const byHost = value !== null && typeof value === "object";
  const give = (host, text) => {
    const number = text === "" ? null : Number(text);
    if (number === null || Number.isFinite(number)) set({ [state.edit]: withParameter(state[state.edit], p.name, host, number) });
  };
  // An empty field shows what holds without it; beneath stands whose value that is.
  const field = (host, given, id, label) => {
    const { value: standard, from, whose } = standing(design, p, host);
    const words = from ? t("page.parameter.whose.since", from) : t(`page.parameter.whose.${whose}`);
    return [h("input", {
      id, type: "number", step: "any", min: p.low ?? undefined, max: p.high ?? undefined, placeholder: shortNumber(standard), "aria-label": label,
      "aria-describedby": `${id}-whose`, value: given ?? "", "data-testid": id,
      on: { change: (event) => (event.target.checkValidity() ? give(host, event.target.value) : event.target.reportValidity()) },
    }), h("span.soft", { id: `${id}-whose`, "data-testid": `${id}-whose` },
      given === undefined ? words : t("page.parameter.instead", shortNumber(standard), words), host === "all" && differs(design, p) && ` ${t("page.parameter.differs")}`)];
  };
  const isSet = value !== undefined;
  const preset = inPreset(design, p.name);
  return h(`div.parameter${isSet ? ".set" : ""}`, null,
    h("div.about", null, h("p", null, p.meaning, " ", badge(p.badge)),
      h("p.soft", null, h("code", null, p.name), ` · ${t("page.parameter.facts", p.unit, shortNumber(p.default), p.low === null ? "–" : shortNumber(p.low), p.high === null ? "–" : shortNumber(p.high))}`
        , p.kind && ` · ${t(`page.kind.${p.kind}`)}`),
      Object.keys(p.byHost ?? {}).length > 0 && h("p.soft", null, t("page.parameter.byhost", byHostWords(p.byHost))),
      preset.length > 0 && h("p.soft", null, t("page.parameter.inpreset", settingWords(preset))),
      isSet && statements(p.evidence)),
    h("div.values", null,
      !byHost && h("label", null, h("span.soft", null, t("page.parameter.everywhere")), field("all", value, `parameter-${p.name}`, `${p.name}: ${t("page.parameter.everywhere")}`)),
      byHost && Object.entries(value).map(([host, given]) => h("label", null, h("span.soft", null, hostTitle(host)),
        field(host, given, `parameter-${p.name}-${host}`, `${p.name}: ${host}`))),
      isSet && h("select", {
        "aria-label": t("page.parameter.onlyin"), value: "", id: `parameter-host-${p.name}`,
        on: { change: (event) => event.target.value && give(event.target.value, String(byHost ? standing(design, p, event.target.value).value : value)) },
      }, h("option", { value: "" }, t("page.parameter.onlyin")), catalogue.hosts.map((host) => h("option", { value: host.id }, host.title))),
      isSet && h("button.quiet", { type: "button", id: `parameter-back-${p.name}`, on: { click: () => set({ [state.edit]: withParameter(state[state.edit], p.name, "all", null) }) } }, t("page.parameter.back"))));
}
