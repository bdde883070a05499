// Imports the package by its name, so it runs wherever the package is installed, with that React.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("", { pretendToBeVisual: true });
after(() => window.close());
const { document, AbortController } = window;
Object.assign(globalThis, { window, document, AbortController, IS_REACT_ACT_ENVIRONMENT: true });
globalThis.navigator ??= window.navigator;

const { act, createElement: h, StrictMode, useState } = await import("react");
const { createRoot } = await import("react-dom/client");
const { QueryClientProvider, useQuery } = await import("@tanstack/react-query");
const { TandemProvider, useActions, useSession, useSessions, useTandem } = await import("@tandem/client/react");
const { ID, answer, phone, queries, server, settle, stateOf } = await import("./world.js");

const OTHER = ID.replace(/1$/, "2");
const text = () => document.body.textContent;
const message = (version, more) => ({
  name: "session.paused",
  data: { sessionId: ID, state: { ...stateOf(version), ...more } },
});

/** Waits until the screen shows this. */
async function shows(wanted) {
  for (let turns = 0; turns < 300 && text() !== wanted; turns++) {
    // TanStack Query notifies its observers in a timer.
    await act(() => new Promise((told) => setTimeout(told, 1)));
  }
  assert.equal(text(), wanted);
}

/** Renders until the test ends. */
function rendered(t, screen, { strict = true } = {}) {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const close = () => act(async () => root.unmount());
  t.after(async () => {
    await close();
    place.remove();
  });
  const show = ({ queryClient, tandem }) => {
    const tree = h(TandemProvider, { tandem }, h(screen));
    const all = h(QueryClientProvider, { client: queryClient }, tree);
    return act(async () => root.render(strict ? h(StrictMode, null, all) : all));
  };
  return { show, close };
}

async function screenOf(t, screen, { world = server(), ...how } = {}) {
  const own = phone(world);
  const { show, close } = rendered(t, screen, how);
  await show(own);
  const hear = (it) => act(async () => own.hears.to.message(it));
  return { world, ...own, close, hear };
}

const commands = ({ calls }) => calls.filter(({ request }) => request.method !== "GET").map(({ path }) => path);
const Session = () => {
  const { data, error } = useSession(ID);
  return h("p", null, error?.code ?? (data ? `version ${data.version}` : "reading"));
};

for (const strict of [true, false]) {
  const how = strict ? "in StrictMode" : "as in production";

  test(`a session is read and follows a message, ${how}`, async (t) => {
    const { hear, hears, close } = await screenOf(t, Session, { strict });
    await shows("version 1");
    await hear(message(2));
    await shows("version 2");
    assert.equal(hears.opened - hears.closed, 1);
    await close();
    assert.equal(hears.opened, hears.closed);
  });

  test(`after late, repeated and shuffled messages the newest state stays, and no older one shows, ${how}`, async (t) => {
    const seen = [];
    const Watched = () => {
      const version = useSession(ID).data?.version;
      seen.push(version ?? 0);
      return h("p", null, `version ${version}`);
    };
    const { hear } = await screenOf(t, Watched, { strict });
    await shows("version 1");
    for (let i = 0; i < 60; i++) await hear(message(2 + ((i * 37) % 60)));
    await shows("version 61");
    assert.deepEqual(seen, seen.toSorted((one, other) => one - other));
  });
}

test("what is new on the screen is marked as seen once, and nothing after leaving it", async (t) => {
  const world = server();
  const { hear, queryClient, close } = await screenOf(t, Session, { world });
  await shows("version 1");
  assert.deepEqual(commands(world), []);
  await hear(message(2, { unseen: 1 }));
  await shows("version 2");
  assert.deepEqual(commands(world), [`/sessions/${ID}/seen`]);
  assert.equal(JSON.parse(world.calls.at(-1).request.body).seq, 2);
  await close();
  const before = world.calls.length;
  queryClient.setQueryData(["sessions", ID, "state"], { ...stateOf(9), unseen: 1 });
  await settle();
  assert.equal(world.calls.length, before);
});

test("after unmounting and stopping nothing is left", async (t) => {
  const world = server();
  const { tandem, queryClient, hears, close } = await screenOf(t, Session, { world });
  await shows("version 1");
  await close();
  assert.equal(hears.opened, hears.closed);
  tandem.stop();
  assert.deepEqual(queryClient.getQueryCache().getAll(), []);
  const before = world.calls.length;
  await settle();
  assert.equal(world.calls.length, before);
});

test("after mounting again it is live and reads what it missed", async (t) => {
  const world = server();
  const own = phone(world);
  const first = rendered(t, Session);
  await first.show(own);
  await shows("version 1");
  await first.close();
  world.version = 5;
  await rendered(t, Session).show(own);
  await shows("version 5");
  await act(async () => own.hears.to.message(message(6)));
  await shows("version 6");
});

test("the next user's client under the same screen shows nothing of the first user", async (t) => {
  const errors = t.mock.method(console, "error", () => {});
  const queryClient = queries();
  const ana = phone(server(9), { queryClient });
  const { show } = rendered(t, Session);
  await show(ana);
  await shows("version 9");
  await act(async () => ana.tandem.stop());
  await shows("reading");
  const ben = phone(server(3), { queryClient });
  await show(ben);
  await shows("version 3");
  await act(async () => ana.hears.to.message(message(20)));
  await act(async () => ben.hears.to.message(message(4)));
  await shows("version 4");
  assert.deepEqual(errors.mock.calls.map((it) => it.arguments), []);
});

test("a missing session is an error on the screen and is not read again", async (t) => {
  const world = server();
  world.answers = (path) => path.includes(`/${ID}/`) && answer({ code: "NOT_FOUND" }, { status: 404 });
  await screenOf(t, Session, { world, strict: false });
  await shows("NOT_FOUND");
  await settle();
  const reads = world.calls.filter(({ path }) => path.includes(ID)).length;
  assert.ok(reads <= 2, `${reads} reads`);
});

test("the list is read and follows a message", async (t) => {
  const List = () => h("p", null, useSessions().data?.map((it) => it.version).join() ?? "reading");
  const world = server();
  const { hear } = await screenOf(t, List, { world });
  await shows("1");
  world.version = 2;
  await hear(message(2));
  await shows("2");
});

test("a screen that changes to another session shows and marks only that one", async (t) => {
  let choose;
  const Chosen = () => {
    const [id, setId] = useState(ID);
    choose = setId;
    return h("p", null, useSession(id).data?.session.id ?? "reading");
  };
  const world = server();
  world.answers = (path, { method }) => {
    const state = { ...stateOf(1, path.split("/")[2]), unseen: path.includes(OTHER) ? 1 : 0 };
    return path.startsWith("/sessions/") && answer(method === "GET" ? state : { state });
  };
  const { hear } = await screenOf(t, Chosen, { world });
  await shows(ID);
  await act(async () => choose(OTHER));
  await shows(OTHER);
  await hear(message(2, { unseen: 1 }));
  await act(() => settle());
  assert.deepEqual(commands(world), [`/sessions/${OTHER}/seen`]);
});

for (const [what, select, wanted] of [
  ["one part of a session", { queryKey: ["sessions", ID, "state"], select: (it) => it.messages }, ["Hello"]],
  ["some of the list", { queryKey: ["sessions"], select: (items) => items.filter(({ unseen }) => unseen > 0) }, []],
  ["of the app's own that is told of a session", { queryKey: ["sessions", ID, "notes"], queryFn: () => ["mine"] }, ["mine"]],
]) {
  test(`a screen gets ${what}, and nothing else`, async (t) => {
    const Selecting = () => {
      useSessions();
      useSession(ID);
      return h("p", null, JSON.stringify(useQuery(select).data ?? "reading"));
    };
    const world = server();
    world.answers = (path) => path.endsWith("/state") && answer({ ...stateOf(1), messages: ["Hello"] });
    const { hear } = await screenOf(t, Selecting, { world });
    await shows(JSON.stringify(wanted));
    await hear({ name: "session.paused", data: { sessionId: ID, state: { ...stateOf(2), messages: ["Hello"] } } });
    await act(() => settle());
    await shows(JSON.stringify(wanted));
  });
}

for (const id of ["", undefined]) {
  test(`a screen with an impossible id (${JSON.stringify(id)}) gets an error, and the list stays`, async (t) => {
    const Nowhere = () => {
      const list = useSessions().data?.length ?? "no";
      return h("p", null, `${list} ${useSession(id).error?.code ?? "reading"}`);
    };
    const world = server();
    await screenOf(t, Nowhere, { world });
    await shows("1 NOT_FOUND");
    assert.ok(world.calls.every(({ path }) => path.startsWith("/sessions?")));
  });
}

/** A screen with the actions of one session; returns what it last rendered. */
async function acting(t, world) {
  let last;
  const Acting = () => {
    last = useActions(ID);
    return h("p", null, `${last.pending} ${last.error?.code ?? "well"} ${useSession(ID).data?.version}`);
  };
  const own = await screenOf(t, Acting, { world });
  await shows("false well 1");
  return { ...own, last: () => last };
}

test("an action is pending until its answer is on the screen", async (t) => {
  const world = server();
  const { last, tandem, close } = await acting(t, world);
  let release;
  world.answers = (path, { method }) => method === "POST" && new Promise((resolve) => (release = resolve));
  let call;
  await act(async () => void (call = last().pause("tea")));
  await shows("true well 1");
  assert.equal(commands(world).at(-1), `/sessions/${ID}/pause`);
  assert.deepEqual(JSON.parse(world.calls.at(-1).request.body), { reason: "tea" });
  await act(async () => release(answer({ state: stateOf(2) })));
  assert.equal((await call).state.version, 2);
  await shows("false well 2");
});

test("a failed action shows its error until the next one", async (t) => {
  const world = server();
  const { last, tandem, close } = await acting(t, world);
  world.answers = (path, { method }) => method === "POST" && answer({ code: "CONFLICT" }, { status: 409 });
  await act(() => assert.rejects(last().leave(), { code: "CONFLICT" }));
  await shows("false CONFLICT 1");
  world.answers = null;
  world.version = 2;
  await act(() => last().resume());
  await shows("false well 2");
});

test("an action that ends after its screen is gone does no harm", async (t) => {
  const errors = t.mock.method(console, "error", () => {});
  const world = server();
  const { last, tandem, close } = await acting(t, world);
  let release;
  world.answers = (path, { method }) => method === "POST" && new Promise((resolve) => (release = resolve));
  let call;
  await act(async () => void (call = last().pause()));
  await close();
  release(answer({ state: stateOf(2) }));
  assert.equal((await call).state.version, 2);
  assert.equal(errors.mock.callCount(), 0);
});

test("the actions stay the same functions while the session stays the same", async (t) => {
  const { last, hear, tandem, close } = await acting(t, server());
  const { pause } = last();
  await hear(message(2));
  await shows("false well 2");
  assert.equal(last().pause, pause);
});

test("without a provider a hook says what is missing", async (t) => {
  t.mock.method(console, "error", () => {});
  const root = createRoot(document.createElement("div"), { onUncaughtError() {} });
  t.after(() => root.unmount());
  const Alone = () => useTandem() && null;
  await assert.rejects(async () => act(async () => root.render(h(Alone))), /TandemProvider/);
});

test("the outcome of one session's action is not shown for another session, and does not hide that one's own", async (t) => {
  const world = server();
  const refuse = {};
  world.answers = (path, { method }) =>
    method === "POST" && new Promise((resume) => (refuse[path.split("/")[2]] = () => resume(answer({ code: "CONFLICT" }, { status: 409 }))));
  let choose, last;
  const Chosen = () => {
    const [id, setId] = useState(ID);
    choose = setId;
    last = useActions(id);
    return h("p", null, `${last.pending} ${last.error?.code ?? "well"}`);
  };
  await screenOf(t, Chosen, { world });
  const begin = () => act(async () => void last.signCompact().catch(() => {}));
  await begin();
  await shows("true well");
  await act(async () => choose(OTHER));
  await shows("false well");
  await begin();
  await act(() => settle());
  await act(async () => refuse[ID]());
  await act(() => settle());
  await shows("true well");
  await act(async () => refuse[OTHER]());
  await shows("false CONFLICT");
  await act(async () => choose(ID));
  await shows("false well");
});

test("useActions has every action that takes a session's id", async (t) => {
  const { last, tandem } = await acting(t, server());
  const none = ["acceptInvitation", "declineInvitation", "eraseMe", "exportData", "openSession", "readInvitation"];
  const { pending, error, ...bound } = last();
  assert.deepEqual(Object.keys(tandem.actions).filter((name) => !(name in bound)).sort(), none);
});
