// Starts the page: language, catalogue, link, views.
import { catalogue, load } from "./catalogue.js";
import { announce, byId, copy, fill, focusOne, h, roving } from "./dom.js";
import { showDesign } from "./design.js";
import { lessonSteps, loadLessons, resume, showLessonPanel, showLessons } from "./lessons.js";
import { message, showMessages } from "./messages.js";
import { showPeople } from "./people.js";
import { showPolicies } from "./policies.js";
import { showResults } from "./results.js";
import { isGoing, isStale, onRun, reread, run, start } from "./run.js";
import { showRunbar, tick } from "./runbar.js";
import { fragment, readFragment, restore, set, setVersion, state, subscribe, keep, VIEWS } from "./state.js";
import { fillTexts, lang, speak, t } from "./texts.js";
import { showTeacher } from "./teacher.js";
import { startTheme } from "./theme.js";

// The choices that each view shows.
const CARES = { design: ["a", "b", "edit", "policy"], results: ["a", "b", "seed", "size"], people: ["a", "b", "seed", "person"], policies: ["a", "seed"], lessons: [] };
const SHOW = { design: showDesign, results: showResults, people: showPeople, policies: showPolicies, lessons: showLessons };

function tabs() {
  fill(byId("tabs"), VIEWS.map((view) => h("button", {
    type: "button", role: "tab", id: `tab-${view}`, "data-testid": `tab-${view}`, "aria-controls": `panel-${view}`,
    "aria-selected": String(state.view === view), tabindex: state.view === view ? 0 : -1, on: { click: () => set({ view }) },
  }, t(`page.tab.${view}`))));
  for (const id of ["tabs", "bar"]) byId(id).setAttribute("aria-label", t("page.tabs"));
}

/** Shows the view that is open. */
function showView() {
  for (const view of VIEWS) byId(`panel-${view}`).hidden = view !== state.view;
  for (const tab of byId("tabs").children) {
    const on = tab.id === `tab-${state.view}`;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
  }
  SHOW[state.view]();
  document.title = `${t(`page.tab.${state.view}`)} – LabourSim`;
}

function everything() {
  fillTexts();
  tabs();
  fill(byId("language"), catalogue.languages.map((one) => h("option", { value: one.id, lang: one.id, selected: one.id === lang() }, one.name)));
  startTheme();
  showTeacher();
  byId("version").textContent = t("page.version", catalogue.version, catalogue.commit?.slice(0, 8) || "–");
  showRunbar();
  showLessonPanel();
  showView();
  showMessages();
}

const speaks = (id) => catalogue.languages.some((one) => one.id === id);

async function changeLanguage(id, write = true) {
  try {
    await speak(id);
    await load();
    await reread();
    everything();
    if (write) keep();
    announce(t("page.spoken"));
  } catch (error) {
    message("error", error.message);
  }
}

function wire() {
  byId("language").addEventListener("change", (event) => changeLanguage(event.target.value));
  byId("copy-link").addEventListener("click", copyLink);
  byId("tabs").addEventListener("keydown", (event) => {
    roving(() => [...byId("tabs").children])(event);
    if (document.activeElement?.getAttribute("role") === "tab" && event.key.startsWith("Arrow")) {
      focusOne([...byId("tabs").children], document.activeElement);
      document.activeElement.click();
    }
  });
  subscribe((changed) => {
    if (changed.has("view") && !byId(`panel-${state.view}`).hidden) changed.delete("view");
    if (document.documentElement.classList.contains("teaching") !== state.teacher) everything();
    else if (changed.has("view")) {
      showView();
      scrollTo(0, 0);
    } else if (CARES[state.view].some((name) => changed.has(name))) SHOW[state.view]();
    if (["a", "b", "seed", "size"].some((name) => changed.has(name))) {
      showRunbar();
    }
    if (["lesson", "step", "view"].some((name) => changed.has(name))) showLessonPanel();
  });
  onRun((what) => {
    if (what === "error") message("error", run.state === "lost" ? t("page.lost") : refused(), run.state === "lost" ? "run" : "");
    tick();
    if (state.view === "results") showResults(what);
    if (what === "picture" && !state.ran) set({ ran: true });
  });
  addEventListener("hashchange", async () => {
    const language = readFragment(location.hash)?.lang;
    if (language !== lang() && speaks(language)) await changeLanguage(language, false);
    follow(location.hash);
  });
}

const refused = () => (run.where ? t("page.refused", run.where.toUpperCase(), run.error) : run.error);

/** Takes over what a link holds. */
function follow(hash) {
  const read = readFragment(hash);
  if (read === null) return;
  if (read === undefined) {
    message("error", t("page.link.unreadable"));
    return;
  }
  const faults = restore(read, lessonSteps());
  if (read.lang !== undefined && !speaks(read.lang)) faults.push(t("page.link.wrong.lang", String(read.lang).slice(0, 40)));
  if (faults.length > 0) message("error", t("page.link.wrong", faults.join("; ")));
  else if (read.v && catalogue.version && read.v !== catalogue.version) message("notice", t("page.link.older", String(read.v).slice(0, 40), catalogue.version));
  if (state.lesson) resume();
  // The browser's Back and Forward come by here too: what is done or going is not asked for again, and belongs to where they lead.
  const known = run.asked !== null && !isStale() && (isGoing() || run.result !== null);
  if (known) set({ ran: state.ran || run.result !== null }, { entered: true });
  else if (state.ran) start();
}

async function copyLink() {
  const address = location.origin + location.pathname + fragment();
  const done = await copy(address);
  message("notice", t(done ? "page.copied.link" : "page.copied.not"));
}

async function begin() {
  const linked = readFragment(location.hash);
  const own = document.documentElement.lang;
  try {
    await speak(typeof linked?.lang === "string" && /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(linked.lang) ? linked.lang : own);
    await Promise.all([load(), loadLessons()]);
    // What a link asks for in a language that is not there, the server says in its own.
    if (!speaks(lang())) {
      await speak(own);
      await load();
    }
  } catch {
    // Texts may be missing, so this one message stands in the two languages the page ships with.
    fill(byId("messages"), h("p.error", { role: "alert", "data-testid": "error" },
      "The server does not answer; start it with “laboursim serve” and load this page again. · 서버가 응답하지 않습니다. ‘laboursim serve’로 다시 시작한 뒤 이 페이지를 새로 고치십시오."));
    return;
  }
  setVersion(catalogue.version);
  wire();
  follow(location.hash);
  everything();
  // The script that tells values of figures says "ready" for itself.
  document.documentElement.dataset.begun = "1";
}

begin();
