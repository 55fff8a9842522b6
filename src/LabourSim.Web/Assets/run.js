// One run and all that is known of it: asked for, followed while the server works, read when a picture is ready.
// States: none, asking, queued, running, done, cancelled, failed, lost (the server no longer knows it).
import { ApiError, get, href, post, remove, tab } from "./api.js";
import { toRequest, toServer } from "./designs.js";
import { state } from "./state.js";

const EMPTY = {
  id: "", state: "none", position: 0, done: 0, total: 0, secondsLeft: null, asked: null, connected: true,
  stage: "", running: new Map(), finished: [], result: null, command: "", csharp: "", files: [], error: "", pictures: 0,
};

/** What is known now. */
export let run = { ...EMPTY };

// Milliseconds between attempts to reach a server that is gone.
const SOON = 500, LATEST = 8000;

const listeners = [];
let source = null;
let retry = 0;

/** Calls back with what happened: "state", "series", "picture", "error". */
export const onRun = (listener) => listeners.push(listener);

const tell = (what) => { for (const listener of listeners) listener(what); };

const choices = (form) => ({ a: form(state.a), b: state.b && form(state.b), seed: state.seed, size: state.size });

/** Whether the reader's choices have changed since this run was asked for. */
export const isStale = () => run.asked !== null && JSON.stringify(run.asked) !== JSON.stringify(choices(toRequest));

export const isGoing = () => ["asking", "queued", "running"].includes(run.state);

/** Asks for the run of the reader's choices; an earlier one still going is given up. */
export async function start() {
  if (isGoing()) await cancel();
  const asked = choices(toRequest);
  run = { ...EMPTY, state: "asking", asked, running: new Map() };
  const mine = run;
  tell("state");
  try {
    const answer = await post("/api/runs", choices(toServer));
    if (run !== mine) return;
    Object.assign(run, { id: answer.id, state: "queued", position: answer.position ?? 0, shared: answer.shared === true });
    tell("state");
    await listen(run);
  } catch (error) {
    if (run === mine) fail(error);
  }
}

/** Gives the run up. */
export async function cancel() {
  const id = run.id;
  close();
  run.state = "cancelled";
  tell("state");
  if (id) await remove(`/api/runs/${id}`).catch(() => {});
}

function close() {
  source?.close();
  source = null;
  clearTimeout(retry);
}

function fail(error) {
  close();
  run.connected = !(error instanceof ApiError && error.status === 0);
  run.state = error instanceof ApiError && error.status === 404 ? "lost" : "failed";
  run.error = error.message;
  run.where = error.where ?? null;
  tell("error");
}

async function listen(mine) {
  close();
  const events = new EventSource(href(`/api/runs/${mine.id}/events`, { tab }));
  source = events;
  const on = (name, handle) => events.addEventListener(name, (event) => {
    if (run !== mine || source !== events) return;
    let data = null;
    try { data = JSON.parse(event.data); } catch { return; }
    Object.assign(mine, { connected: true, wait: SOON });
    handle(data);
  });
  on("state", (data) => { progress(mine, data); tell("state"); });
  on("series", (data) => { take(mine, data); tell("series"); });
  let reading = null;
  on("picture", () => { reading = read(mine); });
  on("end", async (data) => {
    close();
    if (data.error) mine.error = data.error;
    await reading;
    mine.state = data.state ?? "done";
    tell(data.state === "failed" ? "error" : "state");
  });
  events.addEventListener("error", () => {
    if (run !== mine || source !== events) return;
    close();
    again(mine);
  });
}

// The stream broke: ask whether the server is there and still knows the run, ever less often until it speaks again.
function again(mine) {
  mine.connected = false;
  tell("state");
  const wait = mine.wait ?? SOON;
  mine.wait = Math.min(wait * 1.6, LATEST);
  retry = setTimeout(async () => {
    if (run !== mine) return;
    try {
      progress(mine, await get(`/api/runs/${mine.id}`));
      if (run === mine) await listen(mine);
    } catch (error) {
      if (run !== mine) return;
      if (error.status === 404) fail(error);
      else again(mine);
    }
  }, wait);
}

// It is done for the reader when the last picture is read, which the stream's end waits for.
function progress(mine, data) {
  for (const key of ["position", "done", "total", "secondsLeft"]) if (key in data) mine[key] = data[key];
  if (data.state !== "done") mine.state = data.state;
}

// Months of a replicate that is running; kept for each stage by replicate, whole ones to be averaged.
function take(mine, data) {
  if (data.stage !== mine.stage) Object.assign(mine, { stage: data.stage, running: new Map() });
  mine.running.set(data.replicate, data);
}

/** Reads the newest picture and what the run leaves behind. */
async function read(mine) {
  try {
    const [result, about] = await Promise.all([get(`/api/runs/${mine.id}/result`), get(`/api/runs/${mine.id}`)]);
    if (run !== mine) return;
    mine.result = result;
    mine.pictures += 1;
    for (const key of ["command", "csharp", "files"]) mine[key] = about[key] ?? mine[key];
    mine.yaml = about.yaml ?? null;
    tell("picture");
  } catch (error) {
    if (run === mine && error.status !== 0) {
      mine.error = error.message;
      tell("error");
    }
  }
}

/** Reads the picture again, in another language. */
export const reread = () => (run.result ? read(run) : Promise.resolve());
