// How well something is known: a badge, and the statements behind it.
import { catalogue } from "./catalogue.js";
import { h } from "./dom.js";
import { has, t } from "./texts.js";

/** The badge: evidence, mixed or assumption, in sign and word. */
export function badge(kind) {
  const known = ["evidence", "mixed", "assumption"].includes(kind) ? kind : "assumption";
  return h(`span.badge.${known}`, { title: t(`page.badge.${known}.help`) },
    h("span", { "aria-hidden": "true" }, { evidence: "■ ", mixed: "◧ ", assumption: "□ " }[known]), t(`page.badge.${known}`));
}

/** The statements of the register that something rests on, folded. */
export function statements(ids) {
  const known = (ids ?? []).filter((id) => catalogue.evidence[id]);
  if (known.length === 0) return null;
  return h("details.evidence", null, h("summary", null, t("page.evidence", known.length)),
    h("ul", null, known.map((id) => {
      const { statement, confidence } = catalogue.evidence[id];
      const sure = `page.confidence.${confidence}`;
      return h("li", null, h("b", null, id), " ", statement, " ", confidence && h("span.soft", null, `(${has(sure) ? t(sure) : confidence})`));
    })));
}
