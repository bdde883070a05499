// The transport through Ably's official SDK, against a local stage.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Realtime } from "ably";
import { ably } from "../../ably.js";
import { cable } from "./cable.js";
import { at, heardBy, notes, PORT, somebody } from "./stage.js";

const TOKEN_EXPIRED = { code: 40142, statusCode: 401, message: "Token expired" };
const NOT_PERMITTED = 40160;
/** How long the SDK waits after a first immediate retry. */
const SOON = { disconnectedRetryTimeout: 300 };

/** The SDK, recording how its channels are attached. */
function watched() {
  const attached = notes();
  class Watched extends Realtime {
    constructor(options) {
      super(options);
      const { get } = this.channels;
      this.channels.get = (...name) => {
        const channel = get.apply(this.channels, name);
        channel.on(["attached", "update"], ({ resumed }) => attached.note("attached", resumed));
        return channel;
      };
    }
  }
  return { attached, Realtime: Watched };
}

/** The SDK alone, with a user's token. */
function sdk(t, grant, options = {}) {
  const authCallback = (_, answer) => grant().then(({ token }) => answer(null, token), answer);
  const realtime = new Realtime({ authCallback, ...at(PORT), ...options });
  t.after(() => realtime.close());
  return realtime;
}

describe("Ably's SDK", { concurrency: true }, () => {
  test("an event arrives after an action", { timeout: 60_000 }, async (t) => {
    const me = await somebody();
    const ear = heardBy(t, ably({ Realtime, ...at(PORT) }), me.grant);
    await ear.until("connected");
    const id = await me.opens();
    const { version } = await me.moves(id);
    const { name, data } = await ear.until("message");
    assert.equal(name, "invitation.confirmed");
    assert.equal(data.sessionId, id);
    assert.equal(data.state.version, version);
  });

  test("after a cut it resumes and receives what was sent in the meantime", { timeout: 60_000 }, async (t) => {
    const me = await somebody();
    const elsewhere = heardBy(t, ably({ Realtime, ...at(PORT) }), me.grant);
    await elsewhere.until("connected");
    const way = await cable(t);
    const phone = watched();
    const ear = heardBy(t, ably({ Realtime: phone.Realtime, ...at(way.port), ...SOON }), me.grant);
    await ear.until("connected");
    const id = await me.opens();
    way.cut();
    await ear.until("disconnected");
    await me.moves(id);
    await elsewhere.until("message");
    way.mend();
    assert.equal((await ear.until("message")).data.sessionId, id);
    await ear.until("connected", 2);
    assert.deepEqual(phone.attached.of("attached"), [false, true]);
  });

  test("it reports a reconnection without continuity and receives what follows", { timeout: 60_000 }, async (t) => {
    const me = await somebody();
    const elsewhere = heardBy(t, ably({ Realtime, ...at(PORT) }), me.grant);
    await elsewhere.until("connected");
    const way = await cable(t);
    const phone = watched();
    const ear = heardBy(t, ably({ Realtime: phone.Realtime, ...at(way.port), ...SOON }), me.grant);
    await ear.until("connected");
    const [missed, heard] = [await me.opens(), await me.opens()];
    way.cut();
    await ear.until("disconnected");
    await me.moves(missed);
    await elsewhere.until("message");
    // As if two minutes had passed and Ably had forgotten the connection.
    way.replace(/resume=[^&]*/, `resume=0123456789abc!${crypto.randomUUID()}`);
    way.mend();
    await ear.until("connected", 2);
    await me.moves(heard);
    assert.equal((await ear.until("message")).data.sessionId, heard);
    assert.deepEqual(phone.attached.of("attached"), [false, false]);
  });

  test("a black hole is noticed within 30 s", { timeout: 90_000 }, async (t) => {
    const me = await somebody();
    const way = await cable(t);
    const ear = heardBy(t, ably({ Realtime, ...at(way.port) }), me.grant);
    await ear.until("connected");
    const began = performance.now();
    way.swallow();
    const id = await me.opens();
    await me.moves(id);
    await ear.until("disconnected");
    assert.ok(performance.now() - began < 30_000);
    await ear.until("connected", 2);
    assert.equal((await ear.until("message")).data.sessionId, id);
  });

  test("a token is renewed before it expires, without an interruption", { timeout: 60_000 }, async (t) => {
    const me = await somebody();
    const way = await cable(t);
    const ear = heardBy(t, ably({ Realtime, ...at(way.port) }), me.grant);
    await ear.until("connected");
    // Ably asks for a new one 30 s before.
    way.say({ action: 17 });
    await ear.until("grant", 2);
    await way.passing.until('"action":4', 2);
    const id = await me.opens();
    await me.moves(id);
    assert.equal((await ear.until("message")).data.sessionId, id);
    assert.equal(way.passing.of("line").length, 1);
    assert.equal(ear.of("disconnected").length, 0);
    assert.equal(ear.of("grant").length, 2);
  });

  test("after a token has expired it reconnects with a new one", { timeout: 60_000 }, async (t) => {
    const me = await somebody();
    const way = await cable(t);
    const ear = heardBy(t, ably({ Realtime, ...at(way.port) }), me.grant);
    await ear.until("connected");
    const id = await me.opens();
    way.say({ action: 6, error: TOKEN_EXPIRED });
    await me.moves(id);
    assert.equal((await ear.until("message")).data.sessionId, id);
    assert.equal(ear.of("grant").length, 2);
  });

  test("a refused token is replaced", { timeout: 60_000 }, async (t) => {
    const me = await somebody();
    let isFirst = true;
    const grant = async () => {
      const granted = await me.grant();
      if (isFirst) granted.token += "x";
      isFirst = false;
      return granted;
    };
    const ear = heardBy(t, ably({ Realtime, ...at(PORT) }), grant);
    await ear.until("connected");
    assert.equal(ear.of("grant").length, 2);
  });

  test("another user's channel is refused, and this is reported", { timeout: 60_000 }, async (t) => {
    const me = await somebody();
    const other = await (await somebody()).grant();
    const grant = async () => ({ ...(await me.grant()), channel: other.channel });
    const ear = heardBy(t, ably({ Realtime, ...at(PORT) }), grant);
    const { level, cause } = await ear.until("log");
    assert.equal(level, "error");
    assert.equal(cause.code, NOT_PERMITTED);
    assert.equal(ear.of("connected").length, 0);
  });

  test("a refused channel is retried, and works once it is allowed", { timeout: 60_000 }, async (t) => {
    const me = await somebody();
    const others = [(await (await somebody()).grant()).channel];
    const grant = async () => ({ ...(await me.grant()), channel: others.pop() ?? (await me.grant()).channel });
    const ear = heardBy(t, ably({ Realtime, ...at(PORT) }), grant);
    await ear.until("log");
    await ear.until("connected");
    assert.equal(ear.of("grant").length, 2);
  });

  for (const [what, attempt] of [
    ["publish", (channel) => channel.publish("session.paused", {})],
    ["read a history", (channel) => channel.history()],
    ["be present", (channel) => channel.presence.enter()],
    ["read who was present", (channel) => channel.presence.history()],
  ]) {
    test(`a listener may not ${what}`, { timeout: 60_000 }, async (t) => {
      const me = await somebody();
      const { channel } = await me.grant();
      const realtime = sdk(t, me.grant, { useBinaryProtocol: false });
      await assert.rejects(
        async () => attempt(realtime.channels.get(channel)),
        ({ code }) => code === NOT_PERMITTED,
      );
    });
  }

  test("a binary client gets a message that says what to change", { timeout: 60_000 }, async (t) => {
    const me = await somebody();
    const ear = heardBy(t, ably({ Realtime, ...at(PORT), useBinaryProtocol: true }), me.grant);
    assert.match((await ear.until("log")).cause.message, /useBinaryProtocol: false/);
  });

  test("the SDK with its default options gets a message that says what to change", { timeout: 60_000 }, async (t) => {
    const realtime = sdk(t, (await somebody()).grant);
    const { reason } = await realtime.connection.whenState("failed");
    assert.match(reason.message, /useBinaryProtocol: false/);
  });
});
