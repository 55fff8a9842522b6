// One policy: what it does, what comes with it, what workers asked for, how sure that is, and how much of it a design holds.
import { catalogue, policy } from "./catalogue.js";
import { entryOf, freshEntry, inBase, withEntry, withoutEntry } from "./designs.js";
import { badge, statements } from "./evidence.js";
import { byId, fill, h } from "./dom.js";
import { set, state } from "./state.js";
import { t, shortNumber } from "./texts.js";

/** Draws the card of the policy that is open. */
export function showCard(place) {
  const p = policy(state.policy);
  place.classList.toggle("empty", !p);
  if (!p) {
    fill(place, h("p.soft", null, t("page.policy.choose")));
    return;
  }
  const side = state.edit;
  const design = state[side];
  const entry = entryOf(design, p.id);
  const dose = entry?.dose ?? 0;
  fill(place,
    h("header", null, h("h3", null, p.title), badge(p.badge)),
    p.isCondition && h("p.note", null, t("page.policy.condition")),
    h("dl.facts", null,
      fact("page.policy.action", p.action), fact("page.policy.sideeffects", p.sideEffects), p.asked && fact("page.policy.asked", p.asked)),
    design.yaml ? h("p.note", null, t("page.policy.infile")) : dial(side, p, entry ?? freshEntry(design, p.id, 0), dose),
    statements(p.evidence));
}

const fact = (key, text) => [h("dt", null, t(key)), h("dd", null, text)];

function dial(side, p, entry, dose) {
  const change = (patch) => set({ [side]: withEntry(state[side], { ...entry, ...patch }) });
  const output = h("output", { for: `dose-${p.id}` }, doseWords(dose));
  return h("fieldset.dial", null,
    h("legend", null, t("page.policy.in", side.toUpperCase())),
    h("div.doserow", null,
      h("label", { for: `dose-${p.id}` }, t("page.policy.dose")),
      h("input", {
        id: `dose-${p.id}`, type: "range", min: 0, max: p.maxDose ?? 2, step: 0.1, value: dose, "data-testid": `dose-${p.id}`, "aria-valuetext": doseWords(dose),
        on: {
          input: (event) => {
            output.textContent = doseWords(Number(event.target.value));
            event.target.setAttribute("aria-valuetext", output.textContent);
          },
          change: (event) => change({ dose: Number(event.target.value) }),
        },
      }), output),
    h(dose > 0 ? "button" : "button.primary", {
      id: `use-${p.id}`, type: "button", "data-testid": `use-${p.id}`,
      on: { click: () => (dose === 0 && inBase(state[side], p.id) ? set({ [side]: withoutEntry(state[side], p.id) }) : change({ dose: dose > 0 ? 0 : 1 })) },
    }, t(dose > 0 ? "page.policy.remove" : inBase(state[side], p.id) ? "page.policy.putback" : "page.policy.use", side.toUpperCase())),
    dose > 0 && dates(p, entry, change),
    dose > 0 && hosts(p, entry, change));
}

function doseWords(dose) {
  const named = dose === 0 ? "page.dose.none" : dose === 1 ? "page.dose.one" : dose === 2 ? "page.dose.two" : null;
  return named ? t("page.dose.named", shortNumber(dose), t(named)) : shortNumber(dose);
}

function dates(p, entry, change) {
  const field = (key) => h("label.field", null, h("span", null, t(`page.policy.${key}`)), h("input", {
    id: `${key}-${p.id}`, type: "month", min: catalogue.window.earliest, max: catalogue.window.latest, value: entry[key] ?? "",
    pattern: "[0-9]{4}-[0-9]{2}", placeholder: "2018-01", "data-testid": `${key}-${p.id}`,
    on: { change: (event) => (/^(\d{4}-\d{2})?$/.test(event.target.value) && (event.target.value || key === "end")
      ? change({ [key]: event.target.value || null }) : (event.target.value = entry[key] ?? "")) },
  }));
  return h("div.dates", null, field("start"), field("end"), h("p.soft", null, t("page.policy.noend")));
}

function hosts(p, entry, change) {
  const all = entry.hosts.includes("all");
  const toggle = (id, on) => {
    const before = all ? catalogue.hosts.map((host) => host.id) : entry.hosts;
    const after = catalogue.hosts.map((host) => host.id).filter((host) => (host === id ? on : before.includes(host)));
    if (after.length > 0) {
      change({ hosts: after.length === catalogue.hosts.length ? ["all"] : after });
      return;
    }
    // A policy that is nowhere is taken out, and the boxes with it.
    byId(`use-${p.id}`).focus();
    change({ dose: 0 });
  };
  return h("fieldset.hosts", null, h("legend", null, t("page.policy.hosts")),
    h("div.checks", null, catalogue.hosts.map((host) => h("label.check", null, h("input", {
      id: `host-${p.id}-${host.id}`, type: "checkbox", checked: all || entry.hosts.includes(host.id), "data-testid": `host-${p.id}-${host.id}`,
      on: { change: (event) => toggle(host.id, event.target.checked) },
    }), h("span", null, host.title)))));
}
