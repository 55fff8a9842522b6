// A design as a scenario file, the same that the command line reads: shown, copied, pasted or opened.
import { post } from "./api.js";
import { preset, toRequest, toServer } from "./designs.js";
import { byId, copy, fill, h } from "./dom.js";
import { message } from "./messages.js";
import { set, state } from "./state.js";
import { t } from "./texts.js";

let text = "";
let error = "";
let of = "";

/** Draws the part. */
export function showFile(place) {
  const now = state.edit + JSON.stringify(toRequest(state[state.edit]));
  if (of !== now) {
    of = now;
    error = "";
    text = state[state.edit].yaml ?? "";
    if (!text) show(place);
  }
  draw(place);
}

function draw(place) {
  fill(place,
    h("p.soft", null, t("page.file.help")),
    h("label.field", null, h("span", null, t("page.file.text")), h("textarea", {
      id: "file-text", rows: 16, spellcheck: "false", "data-testid": "file-text", value: text, on: { input: (event) => { text = event.target.value; } },
    })),
    error && h("p.error", { role: "alert", "data-testid": "file-error" }, error),
    h("div.buttons", null,
      h("button.primary", { id: "file-use", type: "button", "data-testid": "file-use", on: { click: () => use(place) } }, t("page.file.use", state.edit.toUpperCase())),
      h("label.button", null, t("page.file.open"), h("input.sr", { type: "file", accept: ".yaml,.yml,text/yaml", on: { change: (event) => open(place, event.target.files[0]) } })),
      h("button", { id: "file-show", type: "button", "data-testid": "file-show", on: { click: () => show(place) } }, t("page.file.show")),
      h("button", { id: "file-copy", type: "button", on: { click: async () => message("notice", t(await copy(text) ? "page.copied.file" : "page.copied.not")) } }, t("page.copy"))));
}

// The server writes the one scenario format and reads it back before it answers.
async function show(place) {
  const asked = of;
  try {
    const answer = await post("/api/design", toServer(state[state.edit]));
    if (asked === of) [text, error] = [answer.yaml, ""];
  } catch (refusal) {
    if (asked === of) error = refusal.message;
  }
  if (byId("file-text")) draw(place);
}

async function open(place, file) {
  if (!file) return;
  text = await file.text();
  draw(place);
}

async function use(place) {
  try {
    await post("/api/design", { yaml: text });
    error = "";
    set({ [state.edit]: { ...preset("baseline"), yaml: text } });
  } catch (refusal) {
    error = refusal.message;
    draw(place);
  }
}
