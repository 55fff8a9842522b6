// A design is a preset and what is laid over it, as in a scenario file: policies (dose 0 takes one of the preset's away) and
// parameters. Or it is a whole scenario file as text.
import { catalogue, parameter, policy, scenario } from "./catalogue.js";
import { t } from "./texts.js";

/** The design of a preset, unedited. */
export const preset = (base) => ({ base, policies: [], parameters: {} });

/** Whether nothing is laid over the preset. */
export const isPlain = (design) => !design.yaml && design.policies.length === 0 && Object.keys(design.parameters).length === 0 && !design.turns?.length;

/** Whether two designs ask for the same. */
export const same = (x, y) => JSON.stringify(x && toRequest(x)) === JSON.stringify(y && toRequest(y));

/** Longest title a reader can give. */
export const TITLE = 80;

/** The title of a design in words. */
export function titleOf(design) {
  if (design.yaml) return /^title:\s*["']?(.+?)["']?\s*$/m.exec(design.yaml)?.[1] ?? t("page.file.title");
  if (design.title && !isPlain(design)) return design.title;
  const title = scenario(design.base)?.title ?? design.base;
  if (isPlain(design)) return title;
  // One change is named; more are only said to be there.
  const only = design.policies.length === 1 && Object.keys(design.parameters).length === 0 && !design.turns?.length ? design.policies[0] : null;
  const how = !only ? "edited" : only.dose === 0 ? "without" : inBase(design, only.policy) ? "otherwise" : "with";
  return clipped(t(`page.design.${how}`, title, only && policy(only.policy).title));
}

const clipped = (title) => (title.length > TITLE ? `${title.slice(0, TITLE - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : title);

/** What the preset holds of a policy; null if it does not have it. */
export const inBase = (design, id) => scenario(design.base)?.policies.find((p) => p.policy === id) ?? null;

/** The policy as it stands in the design: the reader's own entry, else the preset's, else null. */
export function entryOf(design, id) {
  const own = design.yaml ? null : design.policies.find((p) => p.policy === id);
  return own ?? (design.yaml ? null : inBase(design, id));
}

/** Everything in force in a design, in the order of the catalogue. */
export function inForce(design) {
  return catalogue.policies.map((p) => entryOf(design, p.id)).filter((entry) => entry && entry.dose > 0);
}

/** An entry to begin with: the preset's if it has one, else the policy's own dates. */
export function freshEntry(design, id, dose) {
  const base = inBase(design, id);
  if (base) return { ...base, dose };
  const own = policy(id);
  return { policy: id, dose, hosts: ["all"], start: own.start, end: own.end ?? null };
}

/** The design with a policy as the preset has it. */
export const withoutEntry = (design, id) => ({ ...design, policies: design.policies.filter((p) => p.policy !== id) });

/** The design with another entry for a policy; an entry equal to the preset's is dropped. */
export function withEntry(design, entry) {
  const others = design.policies.filter((p) => p.policy !== entry.policy);
  const base = inBase(design, entry.policy);
  const asBase = base ? sameEntry(base, entry) : entry.dose === 0;
  const policies = asBase ? others : [...others, entry].sort((x, y) => x.policy.localeCompare(y.policy, "en"));
  return { ...design, policies };
}

const sameEntry = (x, y) => x.dose === y.dose && x.start === y.start && (x.end ?? null) === (y.end ?? null)
  && [...x.hosts].sort().join() === [...y.hosts].sort().join();

/** The design with a parameter set for a host or for all ("all"); null takes it back. */
export function withParameter(design, name, host, value) {
  const parameters = { ...design.parameters };
  const before = parameters[name];
  if (host === "all") {
    if (value === null) delete parameters[name];
    else parameters[name] = value;
  } else {
    const hosts = before !== null && typeof before === "object" ? { ...before } : {};
    if (value === null) delete hosts[host];
    else hosts[host] = value;
    if (Object.keys(hosts).length === 0) delete parameters[name];
    else parameters[name] = hosts;
  }
  return { ...design, parameters };
}

/** The design as a link holds it: without a title unless the reader gave one. */
export function toRequest(design) {
  if (design.yaml) return { yaml: design.yaml };
  if (isPlain(design)) return { preset: design.base };
  return { base: design.base, ...(design.title ? { title: design.title } : {}), policies: design.policies.flatMap((entry) => overlay(design, entry)), parameters: design.parameters, ...(design.turns?.length ? { turns: design.turns } : {}) };
}

/** What the server is asked for: a changed design always has a title, so that results can tell it from its preset. */
export function toServer(design) {
  const request = toRequest(design);
  return request.base ? { ...request, title: titleOf(design) } : request;
}

// A file's entry replaces the base's on the hosts it names only, and an end left out is the base's. What the page shows is
// the whole policy, so hosts that were taken out are switched off, and an end taken out becomes the last month there is.
function overlay(design, entry) {
  const base = inBase(design, entry.policy);
  if (!base) return [entry];
  const own = { ...entry, end: entry.end ?? (base.end ? catalogue.window.latest ?? null : null) };
  const left = expand(base.hosts).filter((host) => !expand(entry.hosts).includes(host));
  return left.length > 0 ? [own, { policy: entry.policy, dose: 0, hosts: left, start: base.start, end: base.end ?? null }] : [own];
}

const expand = (hosts) => (hosts.includes("all") ? catalogue.hosts.map((host) => host.id) : hosts);

/** Reads a design from a request, such as a link's; undefined when it is no design, of which `fault` is told. Names are checked against the catalogue. */
export function fromRequest(read, fault = () => {}) {
  const wrong = (kind, value) => { fault(kind, value); };
  if (read === undefined) return wrong("missing");
  if (read === null || typeof read !== "object") return wrong("design", read);
  if (typeof read.yaml === "string") return { ...preset("baseline"), yaml: read.yaml };
  const base = read.preset ?? read.base;
  if (typeof base !== "string" || !scenario(base)) return wrong("scenario", base ?? "");
  let design = preset(base);
  const seen = new Set();
  for (const entry of Array.isArray(read.policies) ? read.policies : []) {
    if (policy(entry?.policy) === undefined) return wrong("policy", entry?.policy ?? entry);
    if (!isEntry(entry)) return wrong("entry", entry.policy);
    // The second entry of a policy is the one that overlay() added.
    if (seen.has(entry.policy)) continue;
    seen.add(entry.policy);
    const end = entry.end && entry.end !== catalogue.window.latest ? entry.end : null;
    design = withEntry(design, { policy: entry.policy, dose: entry.dose, hosts: [...entry.hosts], start: entry.start ?? null, end });
  }
  for (const [name, value] of Object.entries(read.parameters ?? {})) {
    if (!parameter(name)) return wrong("parameter", name);
    const hosts = value !== null && typeof value === "object" ? Object.entries(value) : [["all", value]];
    for (const [host, number] of hosts) {
      if (!Number.isFinite(number) || !isHost(host)) return wrong("value", name);
      design = withParameter(design, name, host, number);
    }
  }
  if (read.turns !== undefined) {
    if (!Array.isArray(read.turns) || !read.turns.every(isTurn)) return wrong("turn", read.turns);
    design = { ...design, turns: read.turns.map(({ policy: id, dose, month: from }) => ({ policy: id, dose, month: from })) };
  }
  return typeof read.title === "string" && read.title.trim() ? { ...design, title: read.title.trim().slice(0, TITLE).replace(/[\uD800-\uDBFF]$/, "") } : design;
}

const isHost = (host) => host === "all" || catalogue.hosts.some((one) => one.id === host);

const month = (x) => x === null || x === undefined || (typeof x === "string" && /^\d{4}-\d{2}$/.test(x));

// A dose that was turned while a world was watched: from a month on.
const isTurn = (turn) => turn !== null && typeof turn === "object" && policy(turn.policy) !== undefined && typeof turn.month === "string" && month(turn.month)
  && Number.isFinite(turn.dose) && turn.dose >= 0 && turn.dose <= policy(turn.policy).maxDose;

const isEntry = (entry) => Number.isFinite(entry.dose) && entry.dose >= 0 && entry.dose <= policy(entry.policy).maxDose && month(entry.start) && month(entry.end)
  && Array.isArray(entry.hosts) && entry.hosts.every(isHost);
