import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { ID, answer, phone, server, settle, stateOf } from "./world.js";

afterEach(() => mock.timers.reset());

const LATENCY = 600;

/** Each answer shows the state at the time of the request, and is slow. */
function slow(world) {
  const { fetch } = world;
  world.fetch = async (...call) => {
    const answered = await fetch(...call);
    await new Promise((resume) => setTimeout(resume, LATENCY));
    return answered;
  };
  return world;
}

async function pass(milliseconds) {
  for (let i = 0; i < milliseconds; i += 50) {
    await settle(10);
    mock.timers.tick(50);
  }
  await settle(10);
}

const listed = (queryClient) => queryClient.getQueryData(["sessions"])?.[0]?.version;

for (const has of ["its state", "no state"]) {
  const message = (version) => ({
    name: "session.paused",
    data: { sessionId: ID, ...(has === "its state" && { state: stateOf(version) }) },
  });

  test(`the list has a change from during its first read, from a message with ${has}`, async () => {
    mock.timers.enable({ apis: ["setTimeout", "Date"] });
    const world = slow(server(1));
    const { tandem, queryClient, hears } = phone(world);
    tandem.start();
    await pass(300);
    world.version = 2;
    hears.to.message(message(2));
    await pass(2 * LATENCY);
    assert.equal(listed(queryClient), 2);
  });

  test(`the list keeps up with an event each 250 ms, from messages with ${has}`, async () => {
    mock.timers.enable({ apis: ["setTimeout", "Date"] });
    const world = slow(server(1));
    const { tandem, queryClient, hears } = phone(world);
    tandem.start();
    await pass(3 * LATENCY);
    const versionAt = [];
    for (let i = 0; i < 20; i++) {
      hears.to.message(message(++world.version));
      versionAt.push(world.version);
      await pass(250);
      // Without a state it waits for the read that is under way and one more.
      const due = has === "its state" ? i : i - Math.ceil((2 * LATENCY) / 250);
      if (i > 5) assert.ok(listed(queryClient) >= versionAt[due], `${listed(queryClient)} < ${versionAt[due]}`);
    }
    // The last one also came during a read.
    await pass(3 * LATENCY);
    assert.equal(listed(queryClient), world.version);
  });
}

test("an older read does not overwrite a newer state", async () => {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const world = slow(server(1));
  const { tandem, queryClient, hears } = phone(world);
  const key = ["sessions", ID, "state"];
  queryClient.prefetchQuery({ queryKey: key });
  await pass(LATENCY);
  tandem.start();
  queryClient.refetchQueries({ queryKey: key });
  await pass(100);
  hears.to.message({ name: "session.paused", data: { sessionId: ID, state: stateOf(7) } });
  await pass(2 * LATENCY);
  assert.equal(queryClient.getQueryData(key).version, 7);
  assert.equal(listed(queryClient), 7);
});

test("a late answer does not overwrite a newer state", async () => {
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  const world = slow(server(1));
  const { tandem, queryClient, hears } = phone(world);
  tandem.start();
  queryClient.prefetchQuery({ queryKey: ["sessions", ID, "state"] });
  await pass(2 * LATENCY);
  world.version = 2;
  const call = tandem.actions.pause(ID);
  await pass(100);
  hears.to.message({ name: "session.resumed", data: { sessionId: ID, state: stateOf(3) } });
  await pass(LATENCY);
  assert.equal((await call).state.version, 2);
  assert.equal(queryClient.getQueryData(["sessions", ID, "state"]).version, 3);
  assert.equal(listed(queryClient), 3);
});
