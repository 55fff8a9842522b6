// A small line chart with bands, drawn at once and again as months arrive; the figures proper come drawn from the server.
import { fill, h, s } from "./dom.js";
import { monthIndex } from "./months.js";
import { zoom } from "./teacher.js";
import { shortNumber } from "./texts.js";

const HEIGHT = 210;
const LEFT = 50, RIGHT = 10, TOP = 10, BOTTOM = 24;

const seen = new WeakMap();
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const chart = seen.get(target);
    if (chart && Math.abs(chart.width - target.clientWidth) > 1) draw(target, chart.data);
  }
});

/**
 * Draws lines into a place: {from, to, lines: [{side, months, mean, low?, high?, thin?}], label}; from and to are months "YYYY-MM".
 * Without lines an empty frame is drawn.
 */
export function draw(place, data) {
  const room = place.clientWidth || 320;
  if (!seen.has(place)) watcher.observe(place);
  seen.set(place, { width: room, data });
  const width = room / zoom();
  const lines = data.lines.filter((line) => line.mean.some(Number.isFinite));
  const values = lines.flatMap((line) => [...line.mean, ...(line.low ?? []), ...(line.high ?? [])]).filter(Number.isFinite);
  const ticks = niceTicks(values.length ? Math.min(...values) : 0, values.length ? Math.max(...values) : 1);
  const [from, to] = [monthIndex(data.from), monthIndex(data.to)];
  const x = (month) => LEFT + ((month - from) / Math.max(1, to - from)) * (width - LEFT - RIGHT);
  const y = (value) => HEIGHT - BOTTOM - ((value - ticks[0]) / (ticks.at(-1) - ticks[0])) * (HEIGHT - TOP - BOTTOM);
  const alone = lines.every((line) => line.side === "a");
  fill(place, s(`svg.live${alone ? ".alone" : ""}`, { width: room, height: HEIGHT * zoom(), viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": data.label },
    values.length > 0 && ticks.map((tick) => [s("line.grid", { x1: LEFT, x2: width - RIGHT, y1: y(tick), y2: y(tick) }),
      s("text.label", { x: LEFT - 6, y: y(tick) + 4, "text-anchor": "end" }, shortNumber(tick))]),
    years(from, to, width).map((year) => s("text.label", { x: x(12 * year), y: HEIGHT - 6, "text-anchor": "middle" }, String(year))),
    s("line.axis", { x1: LEFT, x2: width - RIGHT, y1: HEIGHT - BOTTOM, y2: HEIGHT - BOTTOM }),
    lines.filter((line) => line.low).map((line) => s(`path.band.${line.side}`, { d: area(line, x, y) })),
    lines.map((line) => s(`path.line.${line.side}${line.thin ? ".thin" : ""}`, { d: path(line.months, line.mean, x, y) }))));
}

/** What a chart says, for those who hear it. */
export const describe = (title, parts) => [title, ...parts].join(". ");

// Where a value is missing the line breaks.
function path(months, values, x, y) {
  const pen = (i) => (Number.isFinite(values[i - 1]) ? "L" : "M");
  return values.map((value, i) => !Number.isFinite(value) ? "" : `${pen(i)}${x(monthIndex(months[i])).toFixed(1)} ${y(value).toFixed(1)}`).join("");
}

function area({ months, low, high }, x, y) {
  const at = months.map((_, i) => i).filter((i) => Number.isFinite(low[i]) && Number.isFinite(high[i]));
  const point = (i, value) => `${x(monthIndex(months[i])).toFixed(1)} ${y(value).toFixed(1)}`;
  if (at.length === 0) return "";
  return `M${at.map((i) => point(i, high[i])).join("L")}L${at.reverse().map((i) => point(i, low[i])).join("L")}Z`;
}

// Four or five round steps around the values; from zero unless that would leave most of the chart empty.
function niceTicks(low, high) {
  const bottom = low >= 0 && low < 0.6 * high ? 0 : low;
  const rough = Math.max((high - bottom) / 4, Math.abs(high) * 1e-3, 1e-9);
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((m) => m * unit >= rough) * unit;
  const first = Math.floor(bottom / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

function years(from, to, width) {
  const first = Math.ceil(from / 12);
  const last = Math.floor(to / 12);
  const step = [1, 2, 5, 10, 20].find((n) => ((last - first) / n) * 46 < width - LEFT - RIGHT) ?? 20;
  // A year whose number would be cut at the side is left out.
  const most = from + (1 - Math.max(0, 18 - RIGHT) / Math.max(1, width - LEFT - RIGHT)) * (to - from);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => year % step === 0 && 12 * year <= most);
}

/** The sign of a design in a legend: its line. */
export const lineSign = (side) => s("svg.sign", { width: 26, height: 10, viewBox: "0 0 26 10", "aria-hidden": "true" }, s(`path.line.${side}`, { d: "M1 5H25" }));

/** A legend of the designs by their titles. */
export const legend = (titles) => h("ul.legend", null, titles.map(([side, title]) => h("li", null, lineSign(side), h("span", null, `${side.toUpperCase()}: ${title}`))));
