// The transport through Server-Sent Events, against a local stage, with Node's and React Native's EventSource.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { EventSource as NodeEventSource } from "eventsource";
import native from "react-native-sse";
import xmlhttprequest from "xmlhttprequest";
import { sse } from "../../sse.js";
import { cable } from "./cable.js";
import { heardBy, PORT, somebody } from "./stage.js";

// React Native's EventSource reads these constants from the class.
globalThis.XMLHttpRequest = Object.assign(xmlhttprequest.XMLHttpRequest, { LOADING: 3, DONE: 4 });

const LIMIT = { timeout: 60_000 };
const TOKEN_EXPIRED = 'event: error\ndata: {"code":40142,"statusCode":401,"message":"Token expired"}\n\n';

const all = { concurrency: true };
const SOURCES = [
  ["eventsource", NodeEventSource],
  ["react-native-sse", native.default],
];

describe("Server-Sent Events", all, () => SOURCES.forEach(suite));

function suite([name, EventSource]) {
  const to = (port) => sse({ address: `http://localhost:${port}/ably`, EventSource });

  describe(name, all, () => {
    test("an event arrives after an action", LIMIT, async (t) => {
      const me = await somebody();
      const ear = heardBy(t, to(PORT), me.grant);
      await ear.until("connected");
      const id = await me.opens();
      const { version } = await me.moves(id);
      const { name, data } = await ear.until("message");
      assert.equal(name, "invitation.confirmed");
      assert.equal(data.state.version, version);
    });

    test("after a cut it reconnects, reports it and receives what follows", LIMIT, async (t) => {
      const me = await somebody();
      const way = await cable(t);
      const ear = heardBy(t, to(way.port), me.grant);
      await ear.until("connected");
      way.cut();
      await ear.until("disconnected");
      way.mend();
      await ear.until("connected", 2);
      const id = await me.opens();
      await me.moves(id);
      assert.equal((await ear.until("message")).data.sessionId, id);
    });

    test("a black hole is noticed within 30 s", { timeout: 90_000 }, async (t) => {
      const me = await somebody();
      const way = await cable(t);
      const ear = heardBy(t, to(way.port), me.grant);
      await ear.until("connected");
      // The stage begins with this.
      await way.passing.until("heartbeat");
      const began = performance.now();
      way.swallow();
      await ear.until("disconnected");
      assert.ok(performance.now() - began < 30_000);
      await ear.until("connected", 2);
      const id = await me.opens();
      await me.moves(id);
      assert.equal((await ear.until("message")).data.sessionId, id);
    });

    test("after a token has expired it reconnects with a new one", LIMIT, async (t) => {
      const me = await somebody();
      const way = await cable(t);
      const ear = heardBy(t, to(way.port), me.grant);
      await ear.until("connected");
      way.end(TOKEN_EXPIRED);
      await ear.until("connected", 2);
      assert.equal(ear.of("grant").length, 2);
      const id = await me.opens();
      await me.moves(id);
      assert.equal((await ear.until("message")).data.sessionId, id);
    });

    test("a refused token is replaced", LIMIT, async (t) => {
      const me = await somebody();
      let isFirst = true;
      const grant = async () => {
        const granted = await me.grant();
        if (isFirst) granted.token += "x";
        isFirst = false;
        return granted;
      };
      const ear = heardBy(t, to(PORT), grant);
      await ear.until("connected");
      assert.equal(ear.of("grant").length, 2);
    });

    test("another user's channel is refused", LIMIT, async (t) => {
      const me = await somebody();
      const other = await (await somebody()).grant();
      const ear = heardBy(t, to(PORT), async () => ({ ...(await me.grant()), channel: other.channel }));
      await ear.until("disconnected", 2);
      assert.equal(ear.of("connected").length, 0);
    });

    test("closing leaves no connection", LIMIT, async (t) => {
      const me = await somebody();
      const way = await cable(t);
      const ear = heardBy(t, to(way.port), me.grant);
      await ear.until("connected");
      ear.close();
      await way.passing.until("end");
      assert.equal(way.passing.of("line").length, 1);
    });
  });
}
