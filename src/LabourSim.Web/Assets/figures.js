// Figures of the finished run, each drawn when it comes into sight.
import { get, href } from "./api.js";
import { byId, fill, h } from "./dom.js";
import { retry } from "./messages.js";
import { run } from "./run.js";
import { zoom } from "./teacher.js";
import { lang, t } from "./texts.js";

let of = "";

const listeners = [];

/** Calls back when the figures of a picture are in their places. */
export const onFigures = (listener) => listeners.push(listener);

const watcher = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    // What has left the page or its view since it came into sight has no width; it is told again when it is back.
    if (isIntersecting && target.clientWidth > 0) {
      watcher.unobserve(target);
      fetchFigure(target);
    }
  }
}, { rootMargin: "300px" });

/** Draws the list of figures of the newest picture. */
export async function showFigures(place) {
  if (!run.result) {
    of = "";
    fill(place);
    return;
  }
  const { id } = run;
  const key = `${id}/${run.pictures}/${lang()}/${zoom()}`;
  if (of === key) return;
  of = key;
  let names;
  try {
    names = (await get(`/api/runs/${id}/figures`)).filter((one) => one.available);
  } catch (error) {
    if (of !== key) return;
    of = "";
    fill(place, retry(error.message, place, () => showFigures(place)));
    return;
  }
  if (of !== key) return;
  // A picture of the larger world takes the small one's place without the page jumping.
  watcher.disconnect();
  const height = place.offsetHeight;
  place.style.minHeight = `${height}px`;
  fill(place, h("h2", null, t("page.figures")),
    h("nav", { "aria-label": t("page.figures.go") }, h("ul.jump", null, names.map((one) => h("li", null,
      h("button.chip", { type: "button", id: `go-${one.name}`, on: { click: () => goTo(one.name) } }, one.title))))),
    h("div.figures", null, names.map((one) => frame(id, one))));
  for (const box of place.querySelectorAll("figure[data-figure]")) watcher.observe(box);
  place.style.minHeight = "";
  for (const listener of listeners) listener();
}

/** Brings a figure into sight; a lesson asks for it. */
export function goTo(name) {
  const box = byId(`figure-${name}`);
  // What stands there of an earlier run is about to be replaced.
  if (box?.dataset.run !== run.id) return false;
  box.scrollIntoView({ block: "start" });
  box.querySelector("h3")?.focus({ preventScroll: true });
  aimed = box;
  return true;
}

// A figure that was gone to stays in sight while those above it are drawn and grow, until the reader moves.
let aimed = null;
for (const moved of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(moved, () => { aimed = null; }, { passive: true });

function frame(id, { name, title }) {
  return h("figure.card.figure", { id: `figure-${name}`, "data-run": id, "data-figure": name, "data-testid": `figure-${name}`, tabindex: -1 },
    h("h3", { tabindex: -1 }, title), h("div.drawing", null, drawing()));
}

const drawing = () => h("p.soft", null, t("page.figures.drawing"));

async function fetchFigure(box) {
  const { run: id, figure: name } = box.dataset;
  try {
    show(box, await get(`/api/runs/${id}/figures/${name}`, { width: Math.round(box.clientWidth / zoom()) }), `/api/runs/${id}/figures/${name}`);
  } catch (error) {
    const place = box.querySelector(".drawing");
    fill(place, retry(error.message, box, () => {
      fill(place, drawing());
      fetchFigure(box);
    }));
  }
}

/** Puts a figure into its place with its words; `download` is the address without format, or empty. */
export function show(box, figure, download) {
  // The drawing is this server's own; it is read as XML, in which no script of a name or a text could run.
  const drawn = new DOMParser().parseFromString(figure.svg, "image/svg+xml").documentElement;
  fill(box,
    h("figcaption", null, h("h3", { tabindex: -1 }, figure.title), figure.subtitle && h("p.soft", null, figure.subtitle)),
    h("div.drawing", null, document.importNode(drawn, true)),
    h("footer", null, figure.source && h("p.soft.source", null, figure.source),
      download && h("p.downloads", null, ["svg", "png", "csv"].map((format) => h("a", {
        href: href(`${download}.${format}`), download: `${figure.name}.${format}`, "data-testid": `download-${figure.name}-${format}`,
      }, t("page.download.as", format.toUpperCase()), h("span.sr", null, ` ${figure.title}`))))));
  if (aimed?.isConnected) aimed.scrollIntoView({ block: "start" });
}
