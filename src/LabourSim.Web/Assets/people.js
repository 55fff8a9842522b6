// The world view: the small world of the designs chosen is lived at once and watched as it goes; a dot is somebody to be met.
import { catalogue, hostTitle } from "./catalogue.js";
import { follow } from "./api.js";
import { toServer, titleOf } from "./designs.js";
import { dial } from "./dial.js";
import { byId, choice, fill, h } from "./dom.js";
import { addLine, newFilm } from "./film.js";
import { showLife } from "./life.js";
import { retry } from "./messages.js";
import { monthIndex, monthName } from "./months.js";
import { makePlayer, personName } from "./player.js";
import { set, state } from "./state.js";
import { lang, t, whole } from "./texts.js";

let of = "";
let player = null;
let stop = null;

// Where the next world is watched from: YYYY-MM, or nothing for where the reader is.
let from = "";

/** The next world that is shown plays from a month on, with room to see what was before it. */
export function watchFrom(month) {
  player?.close();
  player = null;
  of = "";
  from = month;
}

const BEFORE = 6;

const words = { t, host: (n) => hostTitle(catalogue.hosts[n].id) };

// About how many of those abroad are shown.
let dots = 0;

/** What the world is asked by; its lives are asked by the same. */
const asked = () => ({ a: toServer(state.a), b: state.b && toServer(state.b), seed: state.seed });

/** Draws the view; a world that is shown goes on. */
export function showPeople() {
  const panel = byId("panel-people");
  const request = asked();
  dots ||= catalogue.small.dots;
  const key = JSON.stringify([request, lang(), dots]);
  if (of !== key || !panel.firstChild) {
    // A world whose dial was turned goes on from the month that it was turned in.
    const beginning = state.month || (from ? monthName(monthIndex(from) - BEFORE) : catalogue.window.from);
    const at = player?.month() ?? Math.max(0, monthIndex(beginning) - monthIndex(catalogue.window.from));
    const going = player ? player.playing() : state.month === "";
    from = "";
    of = key;
    if (!byId("people")) {
      fill(panel, h("div", { id: "people-head" }, h("h2", null, t("page.people.title"))),
        h("div.watch", null, h("div", null, h("div", { id: "people", "data-testid": "people", tabindex: -1 }), h("div", { id: "dial", "data-testid": "dial" })),
          h("section", { id: "life", "data-testid": "life", tabindex: -1 })));
    }
    const { workers, dots: usual } = catalogue.small;
    fill(byId("people-head"), h("h2", null, t("page.people.title")), h("p", null, t("page.people.intro", whole(workers))),
      h("div.world-controls", null, choice("world-dots", t("page.world.dots"), [usual / 3, usual, workers].map((n) => [n, whole(n)]), dots, (value) => { dots = Number(value); showPeople(); })));
    watch(request, key, at, going);
  }
  meet();
  dial(byId("dial"), () => player?.month() ?? 0, () => film?.first ?? 0, () => player?.play(false));
  player?.redraw();
}

let film = null;

async function watch(request, key, at, going) {
  stop?.abort();
  stop = new AbortController();
  const mine = stop;
  const place = byId("people");
  const next = newFilm();
  let shown = false;
  place.setAttribute("aria-busy", "true");
  try {
    await follow("/api/world", { ...request, dots }, mine.signal, (lines) => {
      if (of !== key) return;
      for (const line of lines) addLine(next, line);
      // A world that goes on elsewhere stays in sight until it has come to the month that is shown.
      if (!shown && next.months.length > at) {
        shown = true;
        place.removeAttribute("aria-busy");
        player?.close();
        film = next;
        player = makePlayer(place, film, { ...words, titles: [titleOf(state.a), state.b && titleOf(state.b)].filter(Boolean), paused: (month) => set({ month }) }, meeting);
        if (at > 0) player.show(at);
        if (!going) player.play(false);
        meet();
      }
      if (shown) player.add();
    });
    next.whole = true;
    // Somebody whom a link names may come late; who never comes is nobody of this world.
    meet();
  } catch (error) {
    if (of !== key || mine.signal.aborted) return;
    of = "";
    place.removeAttribute("aria-busy");
    player?.close();
    player = null;
    fill(place, retry(error.message, place, showPeople));
  }
}

// Where the life stands below the world, on a phone, whoever taps a dot is led to it.
function meeting(id) {
  set({ person: id });
  const life = byId("life");
  if (life.getBoundingClientRect().top > innerHeight) life.scrollIntoView({ block: "start" });
}

function meet() {
  const person = state.person ? player?.choose(state.person) : undefined;
  showLife(byId("life"), asked(), person ? person.id : "", person && personName(person, words));
}
