// Numbers that a preset sets, and what holds for a parameter where a design itself sets nothing.
import { catalogue, hostTitle, scenario } from "./catalogue.js";
import { t, shortNumber } from "./texts.js";

const by = (list, key) => {
  const groups = new Map();
  for (const one of list) groups.set(one[key], [...(groups.get(one[key]) ?? []), one]);
  return [...groups];
};

// {name, host or "all", value, from}: each value holds from a month on (null: from the beginning) until the next of its host.
const settingsOf = (id) => scenario(id)?.settings ?? [];

/** What the preset sets for a parameter. */
export const inPreset = (design, name) => settingsOf(design.base).filter((one) => one.name === name);

/** What the preset sets beyond its own base, by parameter, without what the reader has set anew. */
export function ownSettings(design) {
  const below = new Set(settingsOf(scenario(design.base)?.base).map((one) => JSON.stringify(one)));
  const anew = ({ name, host }) => {
    const own = design.parameters[name];
    return own !== undefined && (typeof own !== "object" || host in own);
  };
  return by(settingsOf(design.base).filter((one) => !below.has(JSON.stringify(one)) && !anew(one)), "name");
}

/** The value that holds in a host, or everywhere ("all"), when the run ends, since when, and whose it is: "preset", "host" or "default". */
export function standing(design, p, host) {
  const given = inPreset(design, p.name).findLast((one) => [host, "all"].includes(one.host));
  if (given) return { value: given.value, from: given.from, whose: "preset" };
  const own = p.byHost?.[host];
  return own === undefined ? { value: p.default, from: null, whose: "default" } : { value: own, from: null, whose: "host" };
}

/** Whether a parameter stands otherwise in some host than everywhere. */
export const differs = (design, p) => catalogue.hosts.some(({ id }) => standing(design, p, id).value !== standing(design, p, "all").value);

/** Settings of one parameter in words, host by host: "860 from 2019-08; 730 from 2023-04". */
export const settingWords = (settings) => by(settings, "host").map(([host, all]) => {
  const words = all.map(({ value, from }) => (from ? t("page.setting.from", shortNumber(value), from) : shortNumber(value))).join("; ");
  return host === "all" ? words : `${hostTitle(host)}: ${words}`;
}).join(" · ");

/** Values by host in words. */
export const byHostWords = (values) => Object.entries(values).map(([host, value]) => `${hostTitle(host)} ${shortNumber(value)}`).join(", ");
