// What there is to choose: presets, policies, parameters, hosts, with their words in the reader's language.
import { get } from "./api.js";

/** The catalogue as the server sent it; empty before load(). */
export let catalogue = {
  scenarios: [], policies: [], parameters: [], hosts: [], outcomes: [], evidence: {}, languages: [],
  window: {}, small: {}, full: {}, version: "", commit: "",
};

let scenarios = new Map();
let policies = new Map();
let parameters = new Map();

/** Fetches the catalogue in the language of the page. */
export async function load() {
  catalogue = await get("/api/catalogue");
  scenarios = new Map(catalogue.scenarios.map((x) => [x.id, x]));
  policies = new Map(catalogue.policies.map((x) => [x.id, x]));
  parameters = new Map(catalogue.parameters.map((x) => [x.name, x]));
}

export const scenario = (id) => scenarios.get(id);
export const policy = (id) => policies.get(id);
export const parameter = (name) => parameters.get(name);
export const outcome = (id) => catalogue.outcomes.find((o) => o.id === id);

/** The name of a host in words. */
export const hostTitle = (id) => catalogue.hosts.find((host) => host.id === id)?.title ?? id;

/** Presets in the groups of the choice: the main ones, the three packages, one policy at a time, worlds held still, others. */
export function presetGroups() {
  const groups = { main: [], packages: [], only: [], without: [], double: [], settings: [] };
  for (const one of catalogue.scenarios) {
    const [head] = one.id.split("-");
    const group = head === "package" ? "packages" : head in groups ? head : "main";
    groups[group].push(one);
  }
  const order = ["baseline", "no-mandate", "harm-reduction", "full-compliance", "shutdown", "keep-open-with-inspections", "fair-pay", "no-cheongbu"];
  const rank = (one) => (order.includes(one.id) ? order.indexOf(one.id) : order.length);
  groups.main.sort((x, y) => rank(x) - rank(y));
  return Object.entries(groups).filter(([, all]) => all.length > 0);
}
