// Vega comes only when a figure is to be drawn: the page is there before it. Expressions are interpreted, so that the
// page's security policy can forbid code made from text.
import { h } from "./dom.js";

let loading = null;

// Views listen to the window, which holds them with all their data until they are let go.
const views = new Map();

function letGo() {
  for (const [place, view] of views) {
    if (place.isConnected) continue;
    view.finalize();
    views.delete(place);
  }
}

const script = (name) => new Promise((resolve, reject) => {
  document.head.append(h("script", { src: `/assets/${name}`, on: { load: resolve, error: () => reject(new Error(name)) } }));
});

async function load() {
  await script("vega.min.js");
  await script("vega-lite.min.js");
  await script("vega-embed.min.js");
  const { expressionInterpreter } = await import("./vega-interpreter.js");
  return { embed: globalThis.vegaEmbed, expr: expressionInterpreter };
}

/** Draws a Vega-Lite specification into a place that is still on the page, with the look that all figures share; text and lines take the page's colour. */
export async function embed(place, spec, config, description) {
  loading ??= load().catch((error) => {
    loading = null;
    throw error;
  });
  const { embed: draw, expr } = await loading;
  if (!place.isConnected) return;
  views.set(place, await draw(place, spec, {
    mode: "vega-lite", renderer: "svg", ast: true, expr, config, actions: false, defaultStyle: false, tooltip: showTip,
  }));
  letGo();
  const svg = place.querySelector("svg");
  svg?.setAttribute("role", "img");
  svg?.setAttribute("aria-label", description);
  svg?.removeAttribute("aria-roledescription");
}

let tip = null;

// Vega's own tooltip writes markup and a style element; this one writes text.
function showTip(_, event, __, value) {
  tip ??= document.body.appendChild(h("div.tip", { hidden: true, "aria-hidden": "true" }));
  if (value === null || value === undefined || value === "") {
    tip.hidden = true;
    return;
  }
  const rows = typeof value === "object" ? Object.entries(value) : [["", value]];
  tip.replaceChildren(...rows.map(([name, text]) => h("div", null, name && h("b", null, `${name}: `), String(text))));
  tip.hidden = false;
  const box = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(8, Math.min(event.clientX + 14, innerWidth - box.width - 8))}px`;
  tip.style.top = `${Math.max(8, Math.min(event.clientY + 14, innerHeight - box.height - 8))}px`;
}
