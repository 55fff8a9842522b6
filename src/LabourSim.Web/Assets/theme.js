// Light, dark, or as the system has it; kept in this browser.
import { byId, fill, h } from "./dom.js";
import { t } from "./texts.js";

const ORDER = ["auto", "light", "dark"];
const KEY = "laboursim-theme";

const read = () => {
  try { return ORDER.includes(localStorage.getItem(KEY)) ? localStorage.getItem(KEY) : "auto"; } catch { return "auto"; }
};

let theme = read();

function apply() {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  fill(byId("theme"), h("span.sr", null, `${t("page.theme")}: `), t(`page.theme.${theme}`));
}

/** Applies the theme and lets the button change it. */
export function startTheme() {
  byId("theme").onclick = () => {
    theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
    try { localStorage.setItem(KEY, theme); } catch { /* a browser that keeps nothing still changes now */ }
    apply();
  };
  apply();
}
