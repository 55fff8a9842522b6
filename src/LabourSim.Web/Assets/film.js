// A film of a small world as the program makes it, a line at a time: who is where in every month, and what is true of them.
// The form of its lines is told in the program, where films are made.
import { monthIndex } from "./months.js";

export const ABROAD = 1, HOME = 2, LEFT = 3, DIED = 4, DETAINED = 5;
export const TRAITS = ["new", "debt", "side", "phone", "doubting", "ruptured", "watched", "preparing", "stranded"];

export const placeOf = (state) => state & 7;
export const hostOf = (state) => state >> 12;
export const is = (state, trait) => placeOf(state) === ABROAD && (state & (8 << TRAITS.indexOf(trait))) !== 0;
/** Whether two states of one person are of lives that have parted: another place, or another country. */
export const apart = (x, y) => placeOf(x) !== placeOf(y) || hostOf(x) !== hostOf(y);

/** An empty film, to which lines are added. */
export function newFilm() {
  return { head: null, people: [], months: [], most: [], parted: new Map(), last: [], whole: false };
}

/** Adds a line. */
export function addLine(film, line) {
  const read = JSON.parse(line);
  if (!film.head) {
    film.head = read;
    film.first = monthIndex(read.from);
    film.last = Array.from({ length: read.designs }, () => []);
    film.most = read.times.map(() => 0);
    return;
  }
  for (const [host, female, age, sent, id] of read.n) film.people.push({ host, female: female === 1, age, sent, id });
  film.months.push(read.s);
  read.s.forEach((changes, design) => apply(film.last[design], changes));
  // How many of a host were there at once is what its place on the picture is made for.
  for (const states of film.last) {
    byHost(film, states).forEach((count, host) => { film.most[host] = Math.max(film.most[host], count); });
  }
  if (film.head.designs === 2) {
    for (const changes of read.s) {
      for (let i = 0; i < changes.length; i += 2) {
        const person = changes[i];
        if (!film.parted.has(person) && apart(film.last[0][person] ?? 0, film.last[1][person] ?? 0)) film.parted.set(person, film.months.length - 1);
      }
    }
  }
}

function apply(states, changes) {
  for (let i = 0; i < changes.length; i += 2) states[changes[i]] = changes[i + 1];
}

/** Reads states month by month: at(month) gives, for each design, a list of states by person; undefined for people not yet sent. */
export function reader(film) {
  let month = -1;
  let states = [];
  // The month in which somebody came to where they are, by design.
  let since = [];
  return {
    at(to) {
      if (to < month || states.length === 0) {
        month = -1;
        states = film.last.map(() => []);
        since = film.last.map(() => []);
      }
      for (; month < to; month += 1) {
        film.months[month + 1].forEach((changes, design) => {
          for (let i = 0; i < changes.length; i += 2) {
            if (placeOf(states[design][changes[i]] ?? 0) !== placeOf(changes[i + 1])) since[design][changes[i]] = month + 1;
          }
          apply(states[design], changes);
        });
      }
      return { states, since };
    },
  };
}

/** How many are in each country, in one design's states. */
export function byHost(film, states) {
  const there = film.head.times.map(() => 0);
  for (const state of states) if (placeOf(state) === ABROAD) there[hostOf(state)] += 1;
  return there;
}

/** Those who are abroad, in one design's states. */
export const abroad = (states) => states.flatMap((state, person) => (placeOf(state) === ABROAD ? [person] : []));

/** How many are where, and of those abroad how many of which kind, in one design's states. */
export function counts(states) {
  const found = { abroad: 0, home: 0, left: 0, died: 0, detained: 0, ...Object.fromEntries(TRAITS.map((trait) => [trait, 0])) };
  for (const state of states) {
    if (!state) continue;
    found[["", "abroad", "home", "left", "died", "detained"][placeOf(state)]] += 1;
    for (const trait of TRAITS) if (is(state, trait)) found[trait] += 1;
  }
  return found;
}
