import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { TandemError } from "@tandem/client";
import { ID, answer, phone, server, settle, stateOf } from "./world.js";

afterEach(() => mock.timers.reset());

const SECOND = 1000;

/** Advances the clock until the promise settles. */
async function after(promise, seconds) {
  let end;
  promise.then(
    (value) => (end = { value }),
    (error) => (end = { error }),
  );
  for (let i = 0; i < seconds && !end; i++) {
    await settle();
    mock.timers.tick(SECOND);
  }
  await settle();
  assert.ok(end, `not ended after ${seconds} s`);
  return end;
}

const never = () => new Promise(() => {});
const clock = (now = Date.now()) => mock.timers.enable({ apis: ["setTimeout", "Date"], now });

for (const id of ["../sessions/" + ID + "/pause?", "..", ".", "", "%2e%2e", "\ud800", undefined]) {
  test(`an invitation's id never leads to another route: ${JSON.stringify(id)}`, async () => {
    const world = server();
    const { tandem } = phone(world);
    await tandem.actions.acceptInvitation(id).catch((error) => assert.equal(error.code, "NOT_FOUND"));
    await tandem.actions.recordGate(ID, id).catch((error) => assert.equal(error.code, "NOT_FOUND"));
    for (const { path, request } of world.calls.filter(({ request }) => request.method === "POST")) {
      assert.match(new URL("http://api" + path).pathname, /^\/(invitations\/[^/]+\/accept|sessions\/[^/]+\/gates\/[^/]+)$/);
      assert.ok(request.headers["Idempotency-Key"]);
    }
  });
}

test("an action fails when no answer ever comes", async () => {
  clock();
  const world = server();
  world.answers = never;
  const { tandem } = phone(world);
  const { error } = await after(tandem.actions.signCompact(ID), 80);
  assert.equal(error.code, "NO_ANSWER");
  const sent = world.calls.filter(({ request }) => request.method === "POST");
  assert.equal(sent.length, 4);
  assert.equal(new Set(sent.map(({ request }) => request.headers["Idempotency-Key"])).size, 1);
});

test("an action fails when no token ever comes", async () => {
  clock();
  const { tandem } = phone(server(), { token: never });
  const { error } = await after(tandem.actions.signCompact(ID), 80);
  assert.equal(error.code, "NO_ANSWER");
});

test("an action can be aborted at once and between two attempts", async () => {
  for (const answers of [never, () => answer({ code: "INTERNAL_ERROR" }, { status: 500, headers: { "Retry-After": "50" } })]) {
    clock();
    const world = server();
    world.answers = (path, { method }) => (method === "POST" ? answers() : undefined);
    const { tandem } = phone(world);
    const control = new AbortController();
    const call = tandem.actions.signCompact(ID, { signal: control.signal });
    await settle();
    const reason = new Error("The screen is gone");
    control.abort(reason);
    const { error } = await after(call, 1);
    assert.ok(error instanceof TandemError);
    assert.equal(error.cause, reason);
    // A call that was aborted before is not sent either.
    const sent = world.calls.length;
    const late = await after(tandem.actions.pause(ID, "tea", { signal: control.signal }), 1);
    assert.equal(late.error.cause, reason);
    assert.ok(world.calls.slice(sent).every(({ request }) => request.method === "GET"));
    tandem.stop();
    mock.timers.reset();
  }
});

test("a 401 asks for a new token once, whatever the token was", async () => {
  for (const permit of ["old", "", undefined]) {
    const world = server();
    world.answers = (path, { method }) => method === "POST" && new Response('{"message":"Unauthorized"}', { status: 401 });
    const asked = [];
    const { tandem } = phone(world, { token: async (refused) => (asked.push(refused), permit) });
    await assert.rejects(tandem.actions.signCompact(ID), { status: 401, code: "UNAUTHORIZED", message: "Unauthorized" });
    assert.equal(world.calls.filter(({ request }) => request.method === "POST").length, 2);
    assert.equal(asked[1], permit);
    tandem.stop();
  }
});

for (const status of [400, 403, 404, 409, 410, 413, 422]) {
  test(`${status} is not retried, and the session is read`, async () => {
    const world = server();
    world.answers = (path, { method }) => method === "POST" && answer({ code: "NO" }, { status });
    const { tandem } = phone(world);
    await assert.rejects(tandem.actions.signCompact(ID), { status });
    await settle();
    assert.deepEqual(
      world.calls.map(({ path, request }) => `${request.method} ${path}`),
      [`POST /sessions/${ID}/compact/sign`, `GET /sessions/${ID}/state`],
    );
  });
}

test("a rejected token comes through with its cause", async () => {
  clock();
  const cause = new Error("signed out");
  const { tandem } = phone(server(), { token: () => Promise.reject(cause) });
  const { error } = await after(tandem.actions.signCompact(ID), 20);
  assert.ok(error instanceof TandemError);
  assert.equal(error.cause, cause);
});

for (const [name, header] of [
  ["seconds", () => "7"],
  ["a date", () => new Date(Date.parse("2026-11-01T10:00:07Z")).toUTCString()],
]) {
  test(`a phone with a wrong clock obeys Retry-After given as ${name}`, async () => {
    clock(Date.parse("2026-11-01T12:00:00Z"));
    const world = server();
    let refusals = 1;
    const headers = { "Retry-After": header(), Date: new Date("2026-11-01T10:00:00Z").toUTCString() };
    world.answers = (path, { method }) =>
      method === "POST" && refusals-- > 0 && answer({ code: "BUSY" }, { status: 409, headers });
    const { tandem } = phone(world);
    const call = tandem.actions.signCompact(ID);
    await settle();
    mock.timers.tick(6900);
    await settle();
    assert.equal(world.calls.length, 1);
    mock.timers.tick(200);
    await settle();
    assert.equal((await call).state.version, stateOf(1).version);
  });
}
