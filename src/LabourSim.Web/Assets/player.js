// Plays a film: the stage, what moves it on (play, pause, step, scrub, speed), what colours mean, and the same in numbers for those
// who read. It asks nothing of a server, so that it plays in a file as well.
import { choice, fill, h, s } from "./dom.js";
import { abroad, apart, counts, reader, TRAITS } from "./film.js";
import { monthName } from "./months.js";
import { BY, colourOf, FOREMOST, makeStage } from "./stage.js";

const SPEEDS = [1, 3, 6, 12];
const LISTED = 12;
const NUMBERS = ["abroad", ...TRAITS, "home", "left", "detained", "died"];
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Puts a player of a film, of which there is a month at least, into a place. `words`: t(key, …values), host(number), titles of the designs,
 * and paused(month) for who wants to know; `meet(id)` is called when somebody is chosen.
 */
export function makePlayer(place, film, words, meet) {
  const { t } = words;
  const canvas = h("canvas.world", { tabindex: 0, role: "img", "aria-describedby": "world-numbers", "data-testid": "world" });
  const view = { month: 0, playing: !still(), speed: 3, by: "most", chosen: -1 };
  const read = reader(film);
  const buttons = {
    play: h("button.primary", { id: "world-play", type: "button", "data-testid": "world-play", on: { click: () => play(!view.playing) } }),
    back: h("button", { id: "world-back", type: "button", "data-testid": "world-back", "aria-label": t("page.world.back"), on: { click: () => step(-1) } }, "◂"),
    on: h("button", { id: "world-on", type: "button", "data-testid": "world-on", "aria-label": t("page.world.on"), on: { click: () => step(1) } }, "▸"),
  };
  const scrub = h("input", { id: "world-month", type: "range", min: 0, max: film.months.length - 1, step: 1, value: 0, "data-testid": "world-month", "aria-label": t("page.world.month"),
    on: { input: (event) => { play(false); show(Number(event.target.value)); }, change: () => words.paused?.(shown()) } });
  const date = h("output", { for: "world-month", "data-testid": "world-date" });
  const speed = choice("world-speed", t("page.world.speed"), SPEEDS.map((n) => [n, t("page.world.speed.of", n)]), view.speed, (value) => { view.speed = Number(value); });
  const by = choice("world-by", t("page.world.by"), BY.map((what) => [what, t(`page.world.by.${what}`)]), view.by, (value) => { view.by = value; key(); redraw(); });
  const legend = h("ul.world-key", { "aria-label": t("page.world.key") });
  const numbers = h("table.world-numbers", { id: "world-numbers", "data-testid": "world-numbers" });
  const parted = h("div.parted", { "data-testid": "world-parted" });
  const stage = makeStage(canvas, film, {
    design: (n) => `${"AB"[n]}: ${words.titles[n]}`,
    name: words.host,
    host: (name, count, times) => (times > 1 ? t("page.world.region.times", name, count, times) : t("page.world.region", name, count)),
    home: t("page.world.home"), gone: t("page.world.gone"),
  });
  fill(place, h("div.world-stage", null, canvas),
    h("div.world-controls", { role: "group", "aria-label": t("page.world.controls") }, buttons.play, buttons.back, buttons.on, scrub, date, speed, by), legend, parted,
    h("details.world-text", { open: still() }, h("summary", null, t("page.world.numbers")), numbers));

  canvas.addEventListener("pointerup", (event) => {
    const box = canvas.getBoundingClientRect();
    choose(stage.at(event.clientX - box.left, event.clientY - box.top));
  });
  canvas.addEventListener("keydown", (event) => {
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === " ") play(!view.playing);
    else if (event.key === "Enter" && view.chosen >= 0) met(view.chosen);
    else if (way) next(way);
    else return;
    event.preventDefault();
  });

  function key() {
    const list = view.by === "most" ? FOREMOST : view.by === "host" ? film.head.times.map((_, n) => n) : [view.by];
    fill(legend, list.map((one) => h("li", null, sign(colourOf(one)), typeof one === "number" ? words.host(one) : t(`page.world.by.${one}`))),
      [["left", "ink"], ["died", "soft"], ["detained", "soft"]].map(([place, name]) => h("li", null, sign(`var(--${name})`), t(`page.world.turn.${place}`))),
      film.head.times.some((n) => n > 1) && h("li", null, t("page.world.times")),
      film.head.designs === 2 && h("li", null, h("span.ring", { "aria-hidden": "true" }), t("page.world.apart")));
  }

  // A colour is an attribute of a drawing, which the security policy lets be where a style would not.
  const sign = (colour) => s("svg", { width: 12, height: 12, viewBox: "0 0 12 12", "aria-hidden": "true" }, s("circle", { cx: 6, cy: 6, r: 5, fill: colour }));

  function play(on) {
    if (view.playing && !on) words.paused?.(shown());
    view.playing = on;
    buttons.play.textContent = t(on ? "page.world.pause" : "page.world.play");
    if (on && film.whole && view.month >= film.months.length - 1) view.month = 0;
    if (!on) redraw();
    else if (frame === 0) frame = requestAnimationFrame(loop);
    numbersNow();
  }

  function step(by) {
    play(false);
    show(Math.min(Math.max(now() + by, 0), film.months.length - 1));
    words.paused?.(shown());
  }

  function show(month) {
    view.month = month;
    redraw();
    numbersNow();
  }

  const now = () => Math.floor(view.month);
  const shown = () => monthName(film.first + now());

  function redraw(ease = 1) {
    if (!canvas.clientWidth) return;
    const month = now();
    canvas.dataset.person = film.people[view.chosen]?.id ?? "";
    stage.draw(month, read.at(month), { by: view.by, chosen: view.chosen, ease });
    const name = shown();
    if (date.textContent !== name) {
      date.textContent = name;
      scrub.value = month;
      scrub.setAttribute("aria-valuetext", name);
    }
  }

  // The picture in numbers, and who is to be met: not with every frame, and not read aloud while it plays.
  let told = { month: -2, at: 0 };
  function numbersNow() {
    const month = now();
    const { states } = read.at(month);
    const found = states.map(counts);
    told = { month, at: performance.now() };
    canvas.setAttribute("aria-label", t("page.world.label", shown(), found.map((one, n) => t("page.world.label.of", "AB"[n], one.abroad)).join(" ")));
    fill(numbers, h("caption", null, t("page.world.numbers.of", shown())),
      h("thead", null, h("tr", null, h("td"), found.map((_, n) => h("th", { scope: "col" }, `${"AB"[n]}: ${words.titles[n]}`)))),
      h("tbody", null, NUMBERS.map((what) => h("tr", null, h("th", { scope: "row" }, t(`page.world.count.${what}`)), found.map((one) => h("td.number", null, String(one[what])))))));
    whoParts(month, states);
  }

  // Those whose lives are apart in this month come first, the longest apart first; before anybody's are, those who are there and whose
  // lives will part, the soonest first.
  function whoParts(month, states) {
    const two = states.length === 2;
    const gone = two ? [...film.parted].filter(([person, since]) => since <= month && apart(states[0][person] ?? 0, states[1][person] ?? 0)).map(([person]) => person) : [];
    const parts = (person) => film.parted.get(person) ?? Infinity;
    const list = gone.length > 0 ? gone : abroad(states[0]).sort((x, y) => (parts(x) < parts(y) ? -1 : parts(x) > parts(y) ? 1 : x - y));
    fill(parted, h("h3", null, t(gone.length > 0 ? "page.world.parted" : "page.world.meet")),
      h("ul.plain", null, list.slice(0, LISTED).map((person) => h("li", null, h("button.chip", {
        id: `meet-${person}`, type: "button", "data-testid": "world-person", "data-person": film.people[person].id, "aria-pressed": String(person === view.chosen), on: { click: () => choose(person) },
      }, personName(film.people[person], words))))),
      gone.length > LISTED && h("p.soft", null, t("page.world.parted.more", gone.length)));
  }

  function next(way) {
    const there = abroad(read.at(now()).states[0]);
    if (there.length === 0) return;
    const at = there.indexOf(view.chosen);
    view.chosen = there[(at + way + there.length) % there.length];
    redraw();
    canvas.setAttribute("aria-label", personName(film.people[view.chosen], words));
  }

  function choose(person) {
    if (person < 0) return;
    play(false);
    view.chosen = person;
    redraw();
    met(person);
    numbersNow();
  }

  const met = (person) => meet(film.people[person].id);

  // While it plays, time goes on and dots go on to their places. A still world asks for no frames: it is drawn when something changes.
  let frame = 0;
  let before = performance.now();
  function loop(time) {
    frame = view.playing ? requestAnimationFrame(loop) : 0;
    const seconds = Math.min(0.1, Math.max(0, (time - before) / 1000));
    before = time;
    // A world out of sight waits.
    if (!view.playing || !canvas.clientWidth) return;
    const end = film.months.length - 1;
    view.month = Math.min(end, view.month + seconds * view.speed);
    redraw(1 - Math.exp(-seconds * Math.max(6, 2 * view.speed)));
    if (told.month !== now() && time - told.at > 900) numbersNow();
    if (film.whole && view.month >= end) play(false);
  }

  const watcher = new ResizeObserver(() => redraw());
  watcher.observe(canvas);
  key();
  play(view.playing);
  redraw();

  return {
    /** Lines have been added to the film. */
    add() { scrub.max = film.months.length - 1; },
    /** Goes to a month of the film by number. */
    show,
    play,
    /** Marks a person by id; gives them, or undefined when they are not in the film so far. */
    choose(id) {
      const person = film.people.findIndex((one) => one.id === id);
      if (person >= 0 && person !== view.chosen) {
        view.chosen = person;
        redraw();
        numbersNow();
      }
      return film.people[person];
    },
    month: now,
    playing: () => view.playing,
    redraw,
    close() {
      cancelAnimationFrame(frame);
      watcher.disconnect();
    },
  };
}

/** What somebody invented is called: nobody has a name here. */
export const personName = (person, { t, host }) => t(person.female ? "page.world.name.woman" : "page.world.name.man", person.age, host(person.host), person.sent);
