// A field of dots, each an invented person of the finished run; one can be met, by tap or by keyboard.
import { get } from "./api.js";
import { catalogue, hostTitle } from "./catalogue.js";
import { byId, fill, focusOne, h, roving } from "./dom.js";
import { showLife } from "./life.js";
import { retry } from "./messages.js";
import { isGoing, run, start } from "./run.js";
import { set, state } from "./state.js";
import { lang, t } from "./texts.js";

let of = "";
let met = "";
let found = null;
let refusal = null;
let by = "group";

/** Draws the view. */
export async function showPeople() {
  const panel = byId("panel-people");
  if (!run.result) {
    fill(panel, h("div.nothing", null, h("h2", null, t("page.people.title")), h("p", null, t(isGoing() ? "page.people.wait" : "page.people.none")),
      !isGoing() && h("button.primary", { type: "button", on: { click: () => start() } }, t("page.run"))));
    of = "";
    return;
  }
  if (!byId("people")) {
    fill(panel, h("div", { id: "people-head" }), h("div", { id: "people", "data-testid": "people", tabindex: -1 }), h("section", { id: "life", "data-testid": "life", tabindex: -1 }));
    byId("people").addEventListener("keydown", (event) => roving(dots, { columns })(event));
  }
  const key = `${run.id}/${lang()}`;
  if (of !== key) {
    of = key;
    met = run.id;
    found = null;
    refusal = null;
    draw();
    try {
      const read = await get(`/api/runs/${met}/people`);
      if (of !== key) return;
      found = read;
    } catch (error) {
      if (of !== key) return;
      of = "";
      refusal = error;
    }
  }
  draw();
}

function draw() {
  fill(byId("people-head"), h("h2", null, t("page.people.title")), h("p", null, t("page.people.intro")),
    found?.note && h("p.note", null, found.note),
    h("div.buttons", { role: "group", "aria-label": t("page.people.sort") }, h("span.soft", null, t("page.people.sort")), ["group", "host", "sector"].map((kind) => h(by === kind ? "button.on" : "button", {
      id: `people-by-${kind}`, type: "button", "aria-pressed": String(by === kind), on: { click: () => { by = kind; draw(); } },
    }, t(`page.people.by.${kind}`)))));
  if (refusal) fill(byId("people"), retry(refusal.message, byId("people"), showPeople));
  else if (!found) fill(byId("people"), h("p.soft", null, t("page.people.wait")));
  else if (!sameField()) field();
  mark();
  // Somebody of another world is not met here; those shown are of the run they came from, even once the next is asked for.
  showLife(byId("life"), met, found?.people.some((one) => one.id === state.person) ? state.person : "");
}

const sameField = () => byId("people").dataset.of === of + by && byId("people").querySelector(".dot");

function field() {
  const groups = new Map();
  found.people.forEach((person, n) => {
    const name = by === "host" ? hostTitle(person.host) : person[by];
    groups.set(name, [...(groups.get(name) ?? []), [person, n]]);
  });
  const sorted = [...groups].sort((x, y) => y[1].length - x[1].length);
  byId("people").dataset.of = of + by;
  const present = catalogue.hosts.filter((host) => found.people.some((person) => person.host === host.id));
  fill(byId("people"), by !== "host" && h("ul.hosts-key", { "aria-label": t("page.people.by.host") }, present.map((host) => h("li", null, h(`span.host-${host.id}`), host.title))),
    sorted.map(([name, people]) => cluster(name, people)), h("p.soft.keys", null, t("page.people.keys")));
}

function cluster(name, people) {
  const section = h("section.cluster", null,
    h("h3", null, name, h("span.count", null, ` ${people.length}`)),
    h("div.dots", { role: "group", "aria-label": name }, people.map(([person, n]) => h(`button.dot.host-${person.host}`, {
      id: `person-${n}`, type: "button", tabindex: -1, "data-testid": `person-${n}`, "data-person": person.id,
      "aria-label": t("page.people.dot", n + 1, hostTitle(person.host), person.sector, person.group),
      title: `${hostTitle(person.host)} · ${person.sector} · ${person.group}`,
      on: { click: () => meet(person.id) },
    }))));
  section.style.flexGrow = String(people.length);
  return section;
}

const dots = () => [...byId("people").querySelectorAll(".dot")];

// How many dots stand in a row, so that up and down go to the row above and below.
function columns() {
  const all = dots();
  const at = all.indexOf(document.activeElement);
  const row = all[at].parentElement;
  return Math.max(1, Math.floor((row.clientWidth + 4) / (all[at].offsetWidth + 4)));
}

function mark() {
  const all = dots();
  const chosen = all.find((dot) => dot.dataset.person === state.person);
  for (const dot of all) {
    dot.setAttribute("aria-pressed", String(dot === chosen));
    dot.tabIndex = dot === (chosen ?? all[0]) ? 0 : -1;
  }
}

function meet(person) {
  set({ person });
  mark();
  focusOne(dots(), dots().find((dot) => dot.dataset.person === person));
  byId("life").scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}
