import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<div id=root></div>");
globalThis.window = window;
globalThis.document = window.document;
globalThis.navigator ??= window.navigator;
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const { act, createElement: h, StrictMode } = await import("react");
const { createRoot } = await import("react-dom/client");
const { QueryClient, QueryClientProvider } = await import("@tanstack/react-query");
const { TandemProvider, useActions, useSession, useSessions } = await import("../react.js");

/** A client that does nothing but tell what it is asked to do. */
function dummy(queryClient, done = []) {
  queryClient.setQueryDefaults(["sessions"], { staleTime: Infinity, queryFn: () => [] });
  let live = false;
  const tandem = {
    done,
    isLive: () => live,
    start: () => (done.push("start"), (live = true)),
    resume: () => (done.push("resume"), (live = true)),
    pause: () => (done.push("pause"), (live = false)),
    onScreen: (id) => (done.push(`on ${id}`), () => done.push(`off ${id}`)),
    actions: { pause: async (id, reason) => ({ id, reason }) },
  };
  return tandem;
}

async function rendered(screen, { strict = false, ...actions } = {}) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });
  const tandem = dummy(queryClient);
  Object.assign(tandem.actions, actions);
  queryClient.setQueryData(["sessions", "one", "state"], { version: 1 });
  const root = createRoot(document.getElementById("root"));
  const tree = h(QueryClientProvider, { client: queryClient }, h(TandemProvider, { tandem }, h(screen)));
  await act(async () => root.render(strict ? h(StrictMode, null, tree) : tree));
  return { queryClient, tandem, close: () => act(async () => root.unmount()) };
}

// TanStack Query tells its observers in a timer.
const put = (queryClient, key, data) =>
  act(async () => {
    queryClient.setQueryData(key, data);
    await new Promise((told) => setTimeout(told, 5));
  });
const text = () => document.getElementById("root").textContent;
const Session = () => h("p", null, `version ${useSession("one").data.version}`);

test("a screen shows what is in the cache, and what comes into it", async () => {
  const { queryClient, close } = await rendered(Session);
  assert.equal(text(), "version 1");
  await put(queryClient, ["sessions", "one", "state"], { version: 2 });
  assert.equal(text(), "version 2");
  await close();
});

test("a session is on the screen from its first sight to its last", async () => {
  const { tandem, close } = await rendered(Session);
  assert.deepEqual(tandem.done.filter((it) => /one/.test(it)), ["on one"]);
  await close();
  assert.equal(tandem.done.filter((it) => it === "off one").length, 1);
});

test("mounted twice by StrictMode, the client is live and was started once", async () => {
  const { tandem, close } = await rendered(Session, { strict: true });
  assert.ok(tandem.isLive());
  assert.deepEqual(tandem.done.filter((it) => !/one/.test(it)), ["start", "pause", "resume"]);
  await close();
  assert.ok(!tandem.isLive());
});

test("the list is there", async () => {
  const { queryClient, close } = await rendered(() => h("p", null, `${useSessions().data?.length}`));
  await put(queryClient, ["sessions"], [{ id: "one" }]);
  assert.equal(text(), "1");
  await close();
});

test("an action has the session's id, and tells how it failed", async () => {
  let last;
  const { close } = await rendered(() => ((last = useActions("one")), null), {
    leave: async () => Promise.reject(new Error("No")),
  });
  await act(async () => assert.deepEqual(await last.pause("tea"), { id: "one", reason: "tea" }));
  assert.equal(last.pending, false);
  await act(() => assert.rejects(last.leave(), { message: "No" }));
  assert.equal(last.error.message, "No");
  await close();
});
