// The dial of a running world: from the month that is shown on, a policy of one of the designs has another dose. What results is a
// design like any other, which a link holds and a file can be made of.
import { catalogue, policy } from "./catalogue.js";
import { inForce } from "./designs.js";
import { choice, fill, h } from "./dom.js";
import { monthName } from "./months.js";
import { set, state } from "./state.js";
import { t, shortNumber } from "./texts.js";

let side = "b";
let chosen = "";

/** Draws the dial; `month` gives the number of the month that is shown, `first` the month index of the film's first; `hold` is called as it is turned, so that all of one turn is of one month. */
export function dial(place, month, first, hold) {
  if (!state[side]) side = "a";
  const design = state[side];
  const list = catalogue.policies;
  if (!list.some((one) => one.id === chosen)) chosen = inForce(design)[0]?.policy ?? list[0].id;
  const now = doseOf(design, chosen, monthName(first() + month()));
  const output = h("output", { for: "dial-dose" }, shortNumber(now));
  fill(place, h("h3", null, t("page.dial.title")), design.yaml ? h("p.soft", null, t("page.dial.file"))
    : [h("p.soft", null, t("page.dial.intro")),
      h("div.world-controls", null,
        state.b && choice("dial-side", t("page.dial.side"), ["a", "b"].map((one) => [one, one.toUpperCase()]), side, (value) => { side = value; dial(place, month, first, hold); }),
        choice("dial-policy", t("page.dial.policy"), list.map((one) => [one.id, one.title]), chosen, (value) => { chosen = value; dial(place, month, first, hold); }),
        h("label", null, h("span", null, t("page.dial.dose")), h("input", {
          id: "dial-dose", type: "range", min: 0, max: policy(chosen).maxDose, step: 0.05, value: now, "data-testid": "dial-dose",
          on: {
            input: (event) => { hold(); output.textContent = shortNumber(Number(event.target.value)); },
            change: (event) => turn(Number(event.target.value), monthName(first() + month())),
          },
        })), output),
      (design.turns ?? []).length > 0 && h("ul.plain", { "data-testid": "dial-turns" }, design.turns.map((one, n) => h("li", null, t("page.dial.turned", one.month, policy(one.policy).title, shortNumber(one.dose)), " ",
        h("button.quiet", { id: `turn-back-${n}`, type: "button", on: { click: () => change(design.turns.filter((other) => other !== one)) } }, t("page.dial.back")))))]);
}

function doseOf(design, id, month) {
  const turned = (design.turns ?? []).filter((one) => one.policy === id && one.month <= month).sort((x, y) => x.month.localeCompare(y.month)).at(-1);
  const entry = inForce(design).find((one) => one.policy === id);
  return turned?.dose ?? (entry && (!entry.start || entry.start <= month) && (!entry.end || month <= entry.end) ? entry.dose : 0);
}

// A dial turned back in time takes what was turned later with it: from this month on there is this dose.
const turn = (dose, month) => change([...(state[side].turns ?? []).filter((one) => one.policy !== chosen || one.month < month), { policy: chosen, dose, month }]);

const change = (turns) => set({ [side]: { ...state[side], turns } });
