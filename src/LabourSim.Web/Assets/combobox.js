// A choice from a long list that can be searched: a field that says what is chosen and the list it opens (the ARIA pattern of a
// combobox with a listbox; the focus stays in the field).
import { announce, fill, h } from "./dom.js";
import { t } from "./texts.js";

// A question's own line; what follows explains it.
const ask = (question) => /^[^?]*\?/.exec(question)?.[0] ?? question;

/** A combobox: `groups` are [title, [{id, title, question}]], `value` is the id of what is chosen, `text` its words; `choose` is told another id. */
export function combobox({ id, label, value, text, groups, choose }) {
  let active = null;
  const list = h("div.listbox", { id: `${id}-list`, role: "listbox", "aria-label": label, hidden: true, on: { mousedown: (event) => event.preventDefault() } });
  const field = h("input", {
    id, type: "text", role: "combobox", value: text, autocomplete: "off", spellcheck: "false", "data-testid": id, "data-value": value,
    "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
    on: { click: open, input: search, keydown: press, blur: close },
  });
  const options = () => [...list.querySelectorAll(".option:not([aria-disabled])")];

  function show(words) {
    const fits = (one) => words.every((word) => `${one.id} ${one.title} ${one.question}`.toLowerCase().includes(word));
    const found = groups.map(([title, all]) => [title, all.filter(fits)]).filter(([, all]) => all.length > 0);
    fill(list, found.map(([title, all]) => h("div", { role: "group", "aria-label": title }, h("div.groupname", { "aria-hidden": "true" }, title),
      all.map((one) => h("div.option", {
        id: `${id}-${one.id}`, role: "option", "aria-selected": String(one.id === value), "data-testid": `${id}-${one.id}`, on: { click: () => take(one.id) },
      }, h("b", null, one.title), h("span.soft", null, ask(one.question)))))),
    found.length === 0 && h("div.option", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, t("page.nothing")));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  }

  function open() {
    if (!list.hidden) return;
    show([]);
    mark(options().find((one) => one.getAttribute("aria-selected") === "true") ?? null);
    field.select();
  }

  function search() {
    show(field.value.toLowerCase().split(/\s+/).filter(Boolean));
    mark(options()[0] ?? null);
    announce(t("page.presets.found", options().length));
  }

  function mark(option) {
    active?.classList.remove("active");
    active = option;
    active?.classList.add("active");
    active?.scrollIntoView({ block: "nearest" });
    if (active) field.setAttribute("aria-activedescendant", active.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function press(event) {
    if (event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) open();
      else {
        const all = options();
        mark(all[(all.indexOf(active) + step + all.length) % all.length] ?? null);
      }
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      if (active) active.click();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  }

  function close() {
    list.hidden = true;
    field.value = text;
    field.setAttribute("aria-expanded", "false");
    mark(null);
  }

  function take(chosen) {
    close();
    choose(chosen);
  }

  return h("div.combo", null, field, list);
}
