// Draws one month of a film after another on a canvas: countries as regions, people as dots, one field a design. The same person
// has the same seat in both fields, so that who moves together is seen to, until their lives part.
import { ABROAD, apart, byHost, DETAINED, DIED, HOME, hostOf, is, LEFT, placeOf, TRAITS } from "./film.js";

// What stands out most about somebody comes first.
export const FOREMOST = ["preparing", "ruptured", "doubting", "side", "debt"];
const COLOURS = {
  preparing: "#cc3311", ruptured: "#aa3377", doubting: "#ee8866", side: "#228833", debt: "#4477aa", new: "#66ccee", phone: "#ccbb44", watched: "#aa3377", stranded: "#cc3311",
};
const HOSTS = ["#cc6677", "#ddcc77", "#44aa99", "#88ccee", "#117733", "#aa4499", "#882255", "#6655bb", "#999999"];

// Months for which somebody who has come home, or is gone, is still shown.
const SHOWN = 12;
const PAD = 6;

/** The colour of a trait or a host. */
export const colourOf = (what) => COLOURS[what] ?? HOSTS[what];

/**
 * Makes a stage: draw() shows a month at once or on the way to it, at() finds the person under a point.
 * `words` gives the names of hosts by number and of the places at home.
 */
export function makeStage(canvas, film, words) {
  const context = canvas.getContext("2d");
  // By region: who has which seat, and which are free among those that were ever taken.
  const seats = [];
  const places = [];
  let layout = null;
  let frames = 0;
  // Words are as large as those around the canvas, and what holds them grows with them.
  let em = 16;
  const line = () => em * 1.125;

  // Regions get room for the most that were ever there; they are laid out again when that has grown a good deal.
  function lay(width, height) {
    const need = film.most.map((most) => Math.max(most, 4));
    const key = `${width}/${height}/${em}/${film.head.designs}`;
    if (layout && layout.key === key && need.every((n, host) => n <= layout.room[host])) return;
    const room = need.map((n) => Math.ceil(n * 1.25));
    const fields = film.head.designs === 2 ? (width > 640 ? [[0, 0, width / 2 - PAD, height], [width / 2 + PAD, 0, width / 2 - PAD, height]] : [[0, 0, width, height / 2 - PAD], [0, height / 2 + PAD, width, height / 2 - PAD]])
      : [[0, 0, width, height]];
    layout = { key, room, fields: fields.map(([x, y, w, h]) => field(x, y, w, h, room)) };
  }

  function field(x, y, w, h, room) {
    const top = line() + 6;
    const below = Math.max(3.4 * em, h * 0.16);
    const regions = [];
    divide(room.map((n, host) => ({ host, n: n + 6 })).sort((p, q) => q.n - p.n), x, y + top, w, h - top - below - PAD, regions);
    const bottom = y + h - below;
    return { x, y, w, h, regions, home: { x, y: bottom, w: w * 0.72 - PAD, h: below }, gone: { x: x + w * 0.72, y: bottom, w: w * 0.28, h: below } };
  }

  // Halves the list by weight and the box across its longer side, until each has its own.
  function divide(list, x, y, w, h, into) {
    if (list.length === 1) {
      into[list[0].host] = { x, y, w: w - 2, h: h - 2 };
      return;
    }
    const whole = list.reduce((sum, one) => sum + one.n, 0);
    let part = 0;
    let cut = 0;
    while (cut < list.length - 1 && (cut === 0 || part + list[cut].n / 2 < whole / 2)) part += list[cut++].n;
    const share = part / whole;
    if (w > h) {
      divide(list.slice(0, cut), x, y, w * share, h, into);
      divide(list.slice(cut), x + w * share, y, w * (1 - share), h, into);
    } else {
      divide(list.slice(0, cut), x, y, w, h * share, into);
      divide(list.slice(cut), x, y + h * share, w, h * (1 - share), into);
    }
  }

  // A seat in a region belongs to a person as long as they are in it in either field.
  function seat(region, person) {
    const { taken, free } = seats[region] ??= { taken: new Map(), free: [] };
    if (!taken.has(person)) taken.set(person, free.pop() ?? taken.size);
    return taken.get(person);
  }

  function release(states, since, month) {
    seats.forEach(({ taken, free }, region) => {
      const before = free.length;
      for (const [person, at] of taken) {
        if (!states.some((of, design) => regionOf(of[person], since[design][person], month) === region)) {
          taken.delete(person);
          free.push(at);
        }
      }
      if (free.length > before) free.sort((p, q) => q - p);
    });
  }

  const HOME_REGION = 9, GONE_REGION = 10;
  function regionOf(state, since, month) {
    if (!state) return -1;
    const place = placeOf(state);
    if (place === ABROAD) return hostOf(state);
    if (month - since >= SHOWN) return -1;
    return place === HOME ? HOME_REGION : GONE_REGION;
  }

  // Where the seats of a region stand in a field; worked out once a picture, not once a dot.
  function grid(field, region) {
    const box = region === HOME_REGION ? field.home : region === GONE_REGION ? field.gone : field.regions[region];
    const { taken, free } = seats[region];
    const room = Math.max(region < HOME_REGION ? layout.room[region] : 60, taken.size + free.length);
    const w = box.w - 2 * PAD;
    const h = box.h - line() - PAD;
    let step = Math.min(20, Math.sqrt((w * h) / room));
    while (step > 3 && Math.ceil(room / Math.floor(w / step)) * step > h) step -= 0.25;
    const columns = Math.max(1, Math.floor(w / step));
    const r = Math.max(1.6, step * 0.38);
    return (at) => [box.x + PAD + step * (at % columns + 0.5), box.y + line() + step * (Math.floor(at / columns) + 0.5), r];
  }

  /**
   * Draws a month. `month` and what `reader.at(month)` gives; colour by "most", "host" or a trait; `chosen` is the person whose life is
   * open; `ease` moves dots part of the way (0 to 1) from where they are.
   */
  function draw(month, { states, since }, { by = "most", chosen = -1, ease = 1 } = {}) {
    const ratio = globalThis.devicePixelRatio || 1;
    const width = canvas.clientWidth, height = canvas.clientHeight;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    const style = getComputedStyle(canvas);
    em = parseFloat(style.fontSize);
    lay(width, height);
    release(states, since, month);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const colours = Object.fromEntries(["ink", "soft", "sunk", "line", "strong", "a", "b"].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
    layout.fields.forEach((one, design) => frame(one, design, states[design], colours, style.fontFamily));
    // Everybody has a seat before any is drawn: what a region has room for depends on how many there are.
    const regions = states.map((of, design) => film.people.map((_, person) => regionOf(of[person], since[design][person], month)));
    for (const of of regions) of.forEach((region, person) => { if (region >= 0) seat(region, person); });
    const batches = new Map();
    const rings = [];
    layout.fields.forEach((one, design) => {
      places[design] ??= [];
      const grids = [];
      for (let person = 0; person < film.people.length; person += 1) {
        const state = states[design][person];
        const region = regions[design][person];
        if (region < 0) {
          places[design][person] = undefined;
          continue;
        }
        const [x, y, r] = (grids[region] ??= grid(one, region))(seat(region, person));
        const from = places[design][person] ?? (ease < 1 ? { x: one.home.x + one.home.w / 2, y: one.home.y, r } : { x, y, r });
        const here = { x: from.x + (x - from.x) * ease, y: from.y + (y - from.y) * ease, r };
        places[design][person] = here;
        const quiet = placeOf(state) === DIED ? 1 - (month - since[design][person]) / SHOWN : 1;
        const key = `${colour(state, by, colours)}|${quiet.toFixed(1)}`;
        if (!batches.has(key)) batches.set(key, []);
        batches.get(key).push(here);
        if (person === chosen) rings.push([here, colours.ink, 2.5]);
        else if (states.length === 2 && apart(states[0][person] ?? 0, states[1][person] ?? 0)) rings.push([here, colours.soft, 1.2]);
      }
    });
    for (const [key, dots] of batches) {
      const [fill, alpha] = key.split("|");
      context.globalAlpha = Number(alpha);
      context.fillStyle = fill;
      context.beginPath();
      for (const { x, y, r } of dots) {
        context.moveTo(x + r, y);
        context.arc(x, y, r, 0, 2 * Math.PI);
      }
      context.fill();
    }
    context.globalAlpha = 1;
    for (const [{ x, y, r }, stroke, wide] of rings) {
      context.strokeStyle = stroke;
      context.lineWidth = wide;
      context.beginPath();
      context.arc(x, y, r + wide, 0, 2 * Math.PI);
      context.stroke();
    }
    canvas.dataset.frames = String(frames += 1);
    canvas.dataset.month = String(month);
  }

  function frame(one, design, states, colours, family) {
    context.font = `600 ${em * 0.8125}px ${family}`;
    context.fillStyle = design === 0 ? colours.a : colours.b;
    context.fillText(clip(words.design(design), one.w), one.x + 2, one.y + em * 0.875);
    const there = byHost(film, states);
    context.font = `${em * 0.75}px ${family}`;
    one.regions.forEach((box, host) => label(box, named(host, there[host], film.head.times[host], box.w - 6), colours));
    label(one.home, words.home, colours);
    label(one.gone, words.gone, colours);
  }

  // Who is meant and how many are there comes before the whole of a name; how many times as often they are shown, where there is room.
  function named(host, count, times, width) {
    const name = words.name(host);
    for (const [more, least] of [[times, 4], [1, 1]]) {
      for (let cut = name.length; cut >= least; cut -= 1) {
        const text = words.host(cut < name.length ? `${name.slice(0, cut)}…` : name, count, more);
        if (context.measureText(text).width <= width) return text;
      }
    }
    return String(count);
  }

  function label(box, text, colours) {
    context.fillStyle = colours.sunk;
    context.fillRect(box.x, box.y, box.w, box.h);
    context.fillStyle = colours.soft;
    context.fillText(clip(text, box.w - 6), box.x + 4, box.y + em * 0.8125);
  }

  function clip(text, width) {
    if (context.measureText(text).width <= width) return text;
    let cut = text.length;
    while (cut > 0 && context.measureText(`${text.slice(0, cut)}…`).width > width) cut -= 1;
    return cut > 0 ? `${text.slice(0, cut)}…` : "";
  }

  function colour(state, by, colours) {
    if (placeOf(state) === HOME) return colours.strong;
    if (placeOf(state) === LEFT) return colours.ink;
    if (placeOf(state) === DIED || placeOf(state) === DETAINED) return colours.soft;
    if (by === "host") return HOSTS[hostOf(state)];
    if (by === "most") return COLOURS[FOREMOST.find((trait) => is(state, trait))] ?? colours.strong;
    return is(state, by) ? COLOURS[by] : colours.line;
  }

  /** The person at a point of the canvas, or -1. */
  function at(x, y) {
    let found = -1;
    let near = 14 * 14;
    for (const dots of places) {
      dots.forEach((dot, person) => {
        const far = dot ? (dot.x - x) ** 2 + (dot.y - y) ** 2 : Infinity;
        if (far < near) [near, found] = [far, person];
      });
    }
    return found;
  }

  return { draw, at };
}

/** What dots can be coloured by. */
export const BY = ["most", "host", ...TRAITS];
