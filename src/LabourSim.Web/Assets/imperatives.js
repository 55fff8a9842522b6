// The three imperatives as lines: live from the months that arrive, then from the finished picture with its band.
import { catalogue, outcome } from "./catalogue.js";
import { byId } from "./dom.js";
import { describe, draw } from "./livechart.js";
import { monthIndex } from "./months.js";
import { run } from "./run.js";
import { shortNumber, t } from "./texts.js";

/** The imperatives and the outcome that stands for each. */
export const IMPERATIVES = [
  { id: "protect", outcome: "exploitation-index" },
  { id: "press", outcome: "state-revenue" },
  { id: "preserve", outcome: "exposure" },
];

/** Draws one imperative's chart. */
export function drawImperative({ id, outcome: name }) {
  const place = byId(`chart-${id}`);
  if (!place) return;
  const lines = finished() ? fromResult(name) : fromMonths(name);
  const last = lines.filter((line) => !line.thin && line.mean.length > 0)
    .map((line) => t("page.chart.last", line.side.toUpperCase(), shortNumber(line.mean.at(-1)), line.months[line.mean.length - 1]));
  draw(place, {
    from: catalogue.window.from, to: catalogue.window.to, lines,
    label: describe(`${t(`page.aim.${id}`)}: ${outcome(name)?.title ?? name}`, last),
  });
}

// Months of the larger world take the place of the small world's picture once there are enough to see.
function finished() {
  if (!run.result?.series) return false;
  if (run.result.stage === "full" || run.stage !== "full" || !["running", "queued"].includes(run.state)) return true;
  return ![...run.running.values()].some((one) => one.months.length >= 24);
}

function fromResult(name) {
  const { series } = run.result;
  return ["b", "a"].filter((side) => series[side]?.[name]).map((side) => {
    const { mean, low, high } = series[side][name];
    const band = low?.some((value, i) => Number.isFinite(value) && value !== high[i]);
    return { side, months: series.months, mean: mean.map(number), ...(band ? { low: low.map(number), high: high.map(number) } : {}) };
  });
}

const number = (x) => (x === null ? NaN : x);

function fromMonths(name) {
  const all = [...run.running.values()];
  const length = monthIndex(catalogue.window.to) - monthIndex(catalogue.window.from) + 1;
  return ["b", "a"].flatMap((side) => {
    const given = all.filter((one) => one[side]?.[name]?.length > 0).map((one) => ({ months: one.months, values: one[side][name].map(number) }));
    const whole = given.filter((one) => one.values.length >= length);
    const going = given.filter((one) => one.values.length < length);
    if (whole.length === 0) return going.map((one) => ({ side, months: one.months, mean: one.values }));
    const at = (pick) => whole[0].values.map((_, i) => pick(whole.map((one) => one.values[i])));
    const mean = { side, months: whole[0].months, mean: at((v) => v.reduce((x, y) => x + y, 0) / v.length) };
    if (whole.length > 1) Object.assign(mean, { low: at((v) => Math.min(...v)), high: at((v) => Math.max(...v)) });
    return [...going.map((one) => ({ side, months: one.months, mean: one.values, thin: true })), mean];
  });
}
