// Plays the film that a page to take home holds. Somebody who is tapped is told from the film alone: where they were, and for how long.
import { byId, fill, h } from "./dom.js";
import { addLine, hostOf, is, newFilm, placeOf, TRAITS } from "./film.js";
import { monthName } from "./months.js";
import { makePlayer, personName } from "./player.js";

const held = JSON.parse(byId("film-words").textContent);
const words = {
  t: (key, ...values) => (held.texts[key] ?? key).replace(/\{(\d+)\}/g, (whole, i) => (i in values ? String(values[i]) : whole)),
  host: (n) => held.hosts[n],
  titles: held.titles,
};
const film = newFilm();
for (const line of byId("film-lines").textContent.trim().split("\n")) addLine(film, line);
film.whole = true;

const PLACES = ["", "", "home", "left", "died", "detained"];

function tell(id) {
  const person = film.people.findIndex((one) => one.id === id);
  const { t, host, titles } = words;
  const paths = titles.map(() => ({ turns: [], months: Object.fromEntries(TRAITS.map((trait) => [trait, 0])), state: 0 }));
  film.months.forEach((month, at) => month.forEach((changes, design) => {
    const path = paths[design];
    for (let i = 0; i < changes.length; i += 2) {
      if (changes[i] !== person) continue;
      const before = path.state;
      path.state = changes[i + 1];
      if (placeOf(before) !== placeOf(path.state) || hostOf(before) !== hostOf(path.state)) {
        path.turns.push([monthName(film.first + at), PLACES[placeOf(path.state)] ? t(`page.world.turn.${PLACES[placeOf(path.state)]}`) : host(hostOf(path.state))]);
      }
    }
    for (const trait of TRAITS) path.months[trait] += is(path.state, trait) ? 1 : 0;
  }));
  fill(byId("film-life"), h("h3", null, t("page.life.title", personName(film.people[person], words))), h("p.soft", null, t("page.life.number", id)),
    paths.map((path, design) => h("div", null, h("h4", null, `${"AB"[design]}: ${titles[design]}`),
      h("ul.plain", null, path.turns.map(([month, where]) => h("li", null, `${month}: ${where}`)),
        TRAITS.filter((trait) => path.months[trait] > 0).map((trait) => h("li", null, t("page.world.months", t(`page.world.count.${trait}`), path.months[trait])))))));
}

makePlayer(byId("film"), film, words, tell);
