import assert from "node:assert/strict";
import { test } from "node:test";
import { ID, answer, phone, queries, screen, server, settle, stateOf } from "./world.js";

test("after a sign-out the next user's screen shows nothing of the first user and does not ask for their token", async () => {
  const queryClient = queries();
  const first = server(9);
  let asked = 0;
  const ana = phone(first, { queryClient, token: async () => (asked++, "ana") });
  const mounted = screen(queryClient);
  ana.tandem.start();
  await settle();
  assert.equal(mounted.version(), 9);

  ana.tandem.stop();
  assert.equal(mounted.version(), undefined);
  assert.equal(queryClient.getQueryData(["sessions"]), undefined);
  const before = asked;
  const second = server(3);
  const ben = phone(second, { queryClient, token: async () => "ben" });
  ben.tandem.start();
  ana.hears.to.message({ name: "session.paused", data: { sessionId: ID, state: stateOf(20) } });
  await settle();

  assert.equal(mounted.version(), 3);
  assert.equal(asked, before);
  assert.ok(second.calls.every(({ request }) => request.headers.Authorization === "Bearer ben"));
  await queryClient.refetchQueries();
  // The screen is older than the second client.
  assert.equal((await mounted.refetch()).status, "success");
  assert.equal(asked, before);
  assert.equal(mounted.version(), 3);
});

test("a call that was under way for the first user does not reach the second", async () => {
  const queryClient = queries();
  const first = server(9);
  let release;
  first.answers = () => new Promise((resolve) => (release = () => resolve(answer(stateOf(9)))));
  const ana = phone(first, { queryClient });
  const mounted = screen(queryClient);
  ana.tandem.start();
  await settle();
  ana.tandem.stop();
  const ben = phone(server(3), { queryClient });
  ben.tandem.start();
  release();
  await settle();

  assert.equal(mounted.version(), 3);
});

test("a new client for the same user is right and live, and stopping the old one does no harm", async () => {
  const queryClient = queries();
  const world = server(1);
  const old = phone(world, { queryClient });
  const mounted = screen(queryClient);
  old.tandem.start();
  await settle();
  const anew = phone(world, { queryClient });
  world.version = 2;
  anew.tandem.start();
  old.tandem.stop();
  await settle();
  assert.equal(mounted.version(), 2);

  anew.hears.to.message({ name: "session.paused", data: { sessionId: ID, state: stateOf(5) } });
  await settle();
  assert.equal(mounted.version(), 5);
});

test("mounting twice keeps one connection at a time and is live", async () => {
  const world = server(1);
  const { tandem, queryClient, hears } = phone(world);
  const mounted = screen(queryClient);
  tandem.start();
  tandem.start();
  tandem.pause();
  tandem.resume();
  await settle();
  assert.equal(hears.opened - hears.closed, 1);
  hears.to.message({ name: "session.paused", data: { sessionId: ID, state: stateOf(2) } });
  await settle();
  assert.equal(mounted.version(), 2);
  tandem.stop();
  assert.equal(hears.opened, hears.closed);
});

for (const [how, failing] of [
  ["refused", () => Promise.reject(new TypeError("Network request failed"))],
  ["swallowed", () => new Promise(() => {})],
])
test(`started offline, with calls ${how}, it is right once online, without another call`, async () => {
  const world = server(4);
  let offline = true;
  world.answers = () => offline && failing();
  const listeners = new Set();
  const onlineManager = { subscribe: (it) => (listeners.add(it), () => listeners.delete(it)) };
  const { tandem, queryClient, hears } = phone(world, { onlineManager });
  const mounted = screen(queryClient);
  tandem.start();
  await settle();
  assert.equal(mounted.version(), undefined);

  offline = false;
  listeners.forEach((it) => it(true));
  await settle();
  assert.equal(mounted.version(), 4);
  assert.equal(queryClient.getQueryData(["sessions"]).length, 1);
  assert.equal(hears.opened - hears.closed, 1);
  tandem.stop();
  assert.equal(listeners.size, 0);
});

test("a client with an online manager learns only from it that the phone is online", () => {
  const heard = [];
  globalThis.addEventListener = (type) => heard.push(type);
  try {
    phone(server(), { onlineManager: { subscribe: () => () => {} } });
    assert.deepEqual(heard, []);
    phone(server());
    assert.deepEqual(heard, ["online"]);
  } finally {
    delete globalThis.addEventListener;
  }
});

test("after a stop no retry is left that would keep a program alive", async () => {
  const world = server();
  world.answers = () => answer({ code: "INTERNAL_ERROR" }, { status: 500 });
  const timers = () => process.getActiveResourcesInfo().filter((it) => it === "Timeout").length;
  // Timers of earlier tests end first.
  await settle();
  const before = timers();
  const { tandem } = phone(world);
  tandem.start();
  await settle();
  assert.ok(timers() > before);
  tandem.stop();
  // TanStack Query notifies its observers in a timer of 0 ms.
  for (let turns = 0; turns < 200 && timers() > before; turns++) await new Promise((told) => setTimeout(told, 1));
  assert.equal(timers(), before);
});

test("with an unreadable Date header the phone's clock counts", async () => {
  const world = server();
  world.answers = () => answer(stateOf(1), { headers: { Date: "yesterday" } });
  const { tandem } = phone(world);
  await tandem.actions.readInvitation(ID);
  assert.ok(Math.abs(tandem.now() - Date.now()) < 1000);
});

test("what the app keeps under its own keys is left alone", async (t) => {
  const uncaught = t.mock.fn();
  process.on("unhandledRejection", uncaught);
  t.after(() => process.off("unhandledRejection", uncaught));
  const { queryClient } = phone(server());
  await queryClient.fetchQuery({ queryKey: ["balance", 5n], queryKeyHashFn: () => "5n", queryFn: () => 1 });
  await settle();
  assert.equal(uncaught.mock.callCount(), 0);
});
