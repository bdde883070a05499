// The whole client over Ably's SDK, against a local stage, on a connection that breaks.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onlineManager, QueryClient, QueryObserver } from "@tanstack/react-query";
import { Realtime } from "ably";
import { ably } from "../../ably.js";
import { createTandem } from "../../index.js";
import { cable } from "./cable.js";
import { at, notes, somebody } from "./stage.js";

const LIMIT = { timeout: 90_000 };

/** A phone that is not started yet, what it shows of a session, and what it reports. */
function phone(t, { port, id, token, ...more }) {
  const told = notes();
  const queryClient = new QueryClient();
  const tandem = createTandem({
    queryClient,
    api: `http://localhost:${port}/api/v1`,
    token: async () => token,
    transport: ably({ Realtime, ...at(port), disconnectedRetryTimeout: 300 }),
    ...more,
  });
  tandem.subscribe(({ kind, message }) => told.note(kind, message));
  t.after(tandem.stop);
  for (const [queryKey, note] of [
    [["sessions", id, "state"], ({ version }) => told.note(`version ${version}`)],
    [["sessions"], (items) => told.note("list", items)],
  ]) {
    const observer = new QueryObserver(queryClient, { queryKey });
    t.after(observer.subscribe(({ data }) => data && note(data)));
  }
  return { tandem, told };
}

async function started(t, options) {
  const me = await somebody();
  const id = await me.opens();
  const first = await me.drafts(id);
  const way = await cable(t);
  const own = phone(t, { port: way.port, id, token: me.token, ...options });
  own.tandem.start();
  await Promise.all([own.told.until("connected"), own.told.until("list"), shows(own, first)]);
  return { me, id, way, ...own };
}

const shows = ({ told }, { version }) => told.until(`version ${version}`);

describe("the client", { concurrency: true }, () => {
  test("shows what another phone does, from a message", LIMIT, async (t) => {
    const { me, id, ...own } = await started(t);
    await shows(own, await me.moves(id));
    assert.equal((await own.told.until("message")).name, "invitation.confirmed");
  });

  for (const [what, key] of [
    ["lost its place", () => `resume=0123456789abc!${crypto.randomUUID()}`],
    ["kept its place", (resume) => resume],
  ]) {
    test(`reads what it missed after a cut that ${what}`, LIMIT, async (t) => {
      const { me, id, way, ...own } = await started(t);
      way.cut();
      await own.told.until("disconnected");
      const there = await me.drafts(id);
      way.replace(/resume=[^&]*/, key);
      way.mend();
      await shows(own, there);
      assert.equal(own.told.of("message").length, 0);
    });
  }

  test("reads when Ably says that something was missed, even without a cut", LIMIT, async (t) => {
    const { me, id, way, ...own } = await started(t);
    const { channel } = await me.grant();
    const there = await me.drafts(id);
    way.say({ action: 11, channel, flags: 0 });
    await shows(own, there);
    assert.equal(own.told.of("disconnected").length, 0);
  });

  test("ends an action made in a black hole, and is right and live after it", LIMIT, async (t) => {
    const { me, id, way, tandem, ...own } = await started(t);
    way.swallow();
    const { state } = await tandem.actions.draftInvitation(id, "Hello");
    await shows(own, state);
    await own.told.until("connected", 2);
    await shows(own, await me.moves(id));
  });

  test("started offline, it is right and live once online, without another call", LIMIT, async (t) => {
    const me = await somebody();
    const id = await me.opens();
    const there = await me.drafts(id);
    const way = await cable(t);
    way.cut();
    onlineManager.setOnline(false);
    t.after(() => onlineManager.setOnline(true));
    const own = phone(t, { port: way.port, id, token: me.token, onlineManager });
    own.tandem.start();
    await way.passing.until("refused", 3);
    way.mend();
    onlineManager.setOnline(true);
    const began = performance.now();
    await shows(own, there);
    assert.ok(performance.now() - began < 5000);
    await own.told.until("connected");
    assert.deepEqual((await own.told.until("list")).map((it) => it.id), [id]);
  });
});
