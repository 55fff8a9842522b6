// What the page asks the server. Every failure is an ApiError with one clear message.
import { lang, t } from "./texts.js";

// Interest in a run is counted by tab, so that cancelling here leaves another tab's run alone. A tab that is loaded again is
// the same tab, where the browser keeps anything for it.
export const tab = kept() ?? [...crypto.getRandomValues(new Uint8Array(8))].map((b) => b.toString(16).padStart(2, "0")).join("");
try { sessionStorage.setItem("tab", tab); } catch { /* Nothing is kept, then. */ }

function kept() {
  try { return sessionStorage.getItem("tab"); } catch { return null; }
}

/** A refusal of the server, or no answer at all (status 0). */
export class ApiError extends Error {
  constructor(status, body) {
    super(body?.error || t(status === 0 ? "page.no-answer" : "page.odd-answer", status));
    this.status = status;
    this.where = body?.where ?? null;
  }
}

const address = (path, query) => `${path}?${new URLSearchParams({ lang: lang(), ...query })}`;

async function send(method, path, query, body, signal) {
  try {
    return await fetch(address(path, query), {
      method,
      headers: method === "GET" ? {} : { "X-LabourSim": "1", "X-LabourSim-Tab": tab, "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
      credentials: "same-origin",
      signal,
    });
  } catch {
    throw new ApiError(0);
  }
}

async function ask(method, path, query, body) {
  const answer = await send(method, path, query, body);
  let read = null;
  try {
    read = answer.status === 204 ? null : await answer.json();
  } catch {
    if (answer.ok && method === "GET") throw new ApiError(answer.status);
  }
  if (!answer.ok) throw new ApiError(answer.status, read);
  return read;
}

export const get = (path, query) => ask("GET", path, query);
export const post = (path, body, query) => ask("POST", path, query, body);
export const remove = (path) => ask("DELETE", path);

/** Asks for what comes in lines, and hands over those that have come, until the last; ends when told to stop. */
export async function follow(path, body, signal, take) {
  const answer = await send("POST", path, {}, body, signal);
  if (!answer.ok) throw new ApiError(answer.status, await answer.json().catch(() => null));
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    let read;
    try {
      read = await reader.read();
    } catch {
      throw new ApiError(0);
    }
    const lines = (rest + decoder.decode(read.value, { stream: !read.done })).split("\n");
    rest = lines.pop();
    if (lines.length > 0) take(lines);
    if (read.done) return;
  }
}

/** The address of something to download or listen to. */
export const href = (path, query) => address(path, query);
