// What can be taken away: files of the run, the command line and the C# that make it again.
import { href } from "./api.js";
import { copy, fill, h } from "./dom.js";
import { message } from "./messages.js";
import { run } from "./run.js";
import { t } from "./texts.js";

/** Draws the part. */
export function takeaway(place) {
  if (!run.result) {
    fill(place);
    return;
  }
  fill(place, h("h2", null, t("page.take")), h("div.two", null,
    h("div.card", null, h("h3", null, t("page.take.files")), h("ul.files", null, run.files.map((name) => h("li", null,
      h("a", { href: href(`/api/runs/${run.id}/files/${name}`), download: name, "data-testid": `download-${name}` }, name),
      h("span.soft", null, ` ${words(name)}`))))),
    h("div.card", null, h("h3", null, t("page.take.again")), h("p.soft", null, t("page.take.again.help")),
      h("div.buttons", null, copyButtons()), code("command", run.command), code("csharp", run.csharp))));
}

function words(name) {
  const key = `page.file.${name}`;
  const text = t(key);
  return text === key ? "" : text;
}

const code = (kind, text) => text && h("details.code", null, h("summary", null, t(`page.take.${kind}`)),
  h("pre", { tabindex: 0, "aria-label": t(`page.take.${kind}`) }, h("code", null, text)));

const copyButtons = () => ["command", "csharp"].map((kind) => h("button", {
  type: "button", id: `copy-${kind}`, "data-testid": `copy-${kind}`, disabled: !run[kind],
  on: { click: async () => message("notice", t(await copy(run[kind]) ? `page.copied.${kind}` : "page.copied.not")) },
}, t(`page.copy.${kind}`)));
