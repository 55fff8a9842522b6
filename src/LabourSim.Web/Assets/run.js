// One run and all that is known of it: asked for, followed while the server works, read when a picture is ready.
// States: none, asking, queued, running, done, cancelled, failed, lost (the server no longer knows it).
import { ApiError, get, href, post, remove, tab } from "./api.js";
import { toRequest, toServer } from "./designs.js";
import { state } from "./state.js";

const EMPTY = {
  id: "", state: "none", position: 0, done: 0, total: 0, secondsLeft: null, asked: null, connected: true, left: false,
  stage: "", running: new Map(), result: null, command: "", csharp: "", files: [], error: "", where: null, pictures: 0,
};

/** What is known now. */
export let run = { ...EMPTY };

// Milliseconds between attempts to reach a server that is gone.
const SOON = 500, LATEST = 8000;

const listeners = [];
let source = null;
let retry = 0;

/** Calls back with what happened: "state", "series", "picture", "recipe", "error". */
export const onRun = (listener) => listeners.push(listener);

const tell = (what) => { for (const listener of listeners) listener(what); };

const choices = (form) => ({ a: form(state.a), b: state.b && form(state.b), seed: state.seed, size: state.size });

/** Whether the reader's choices have changed since this run was asked for. */
export const isStale = () => run.asked !== null && JSON.stringify(run.asked) !== JSON.stringify(choices(toRequest));

export const isGoing = () => ["asking", "queued", "running"].includes(run.state);

// The server hears one thing at a time: a run left late would end the same run just asked for.
let turn = Promise.resolve();
const inTurn = (work) => { turn = turn.then(work, work); };

/** Asks for the run of the reader's choices; an earlier one still going is given up. */
export function start() {
  if (isGoing()) cancel();
  run = { ...EMPTY, state: "asking", asked: choices(toRequest), running: new Map() };
  const mine = run;
  const request = choices(toServer);
  tell("state");
  inTurn(() => ask(mine, request));
}

const isGivenUp = (mine) => run !== mine || mine.left;

async function ask(mine, request) {
  if (isGivenUp(mine)) return;
  try {
    const answer = await post("/api/runs", request);
    mine.id = answer.id;
    if (isGivenUp(mine)) {
      await leave(mine);
      return;
    }
    Object.assign(mine, { state: "queued", position: answer.position ?? 0 });
    tell("state");
    listen(mine);
  } catch (error) {
    if (!isGivenUp(mine)) fail(error);
  }
}

const leave = (mine) => remove(`/api/runs/${mine.id}`).catch(() => {});

/** Gives the run up; one that the server has not yet named is left once it has. */
export function cancel() {
  const mine = run;
  close();
  Object.assign(mine, { state: "cancelled", left: true, connected: true });
  tell("state");
  if (mine.id) inTurn(() => leave(mine).then(() => { recipe(mine); }));
}

function close() {
  source?.close();
  source = null;
  clearTimeout(retry);
}

function fail(error) {
  close();
  run.connected = true;
  run.state = error instanceof ApiError && error.status === 404 ? "lost" : "failed";
  run.error = error.message;
  run.where = error.where ?? null;
  tell("error");
}

function listen(mine) {
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
    if (isGivenUp(mine)) return;
    mine.state = data.state ?? "done";
    tell(data.state === "failed" ? "error" : "state");
    if (mine.state !== "done") recipe(mine);
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
    try {
      progress(mine, await get(`/api/runs/${mine.id}`));
      if (!isGivenUp(mine)) listen(mine);
    } catch (error) {
      if (isGivenUp(mine)) return;
      // What the server refuses now it will refuse again, unless it only has too much to do.
      if (error.status >= 400 && error.status < 500 && error.status !== 429) fail(error);
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
    takeAbout(mine, about);
    tell("picture");
  } catch (error) {
    if (run === mine && error.status !== 0) {
      mine.error = error.message;
      tell("error");
    }
  }
}

function takeAbout(mine, about) {
  for (const key of ["command", "csharp", "files"]) mine[key] = about[key] ?? mine[key];
}

// A run that ends early leaves the numbers of its first picture, and another command makes those. The server knows that it
// ends only after the month it is in; one that another tab still wants does not end at all.
async function recipe(mine, wait = SOON) {
  if (run !== mine || !mine.result) return;
  const about = await get(`/api/runs/${mine.id}`).catch(() => null);
  if (run !== mine || about === null) return;
  takeAbout(mine, about);
  tell("recipe");
  if (["queued", "running"].includes(about.state) && wait < LATEST) setTimeout(() => recipe(mine, 2 * wait), wait);
}

/** Reads the picture again, in another language. */
export const reread = () => (run.result ? read(run) : Promise.resolve());
