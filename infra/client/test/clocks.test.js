import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { ably } from "../ably.js";
import { sse } from "../sse.js";
import { answer, phone, server, settle } from "./world.js";

afterEach(() => mock.timers.reset());

const BEAT = 15_000;
const HOUR = 3_600_000;
const NOON = Date.parse("2026-11-01T12:00:00Z");

/** A server with the right clock and tokens for an hour. The phone's clock is wrong. */
function world(wrong) {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: NOON + wrong });
  const world = server();
  const now = () => Date.now() - wrong;
  world.granted = 0;
  world.answers = (path) => {
    if (path !== "/realtime/token") return undefined;
    world.granted++;
    const expiresAt = new Date(now() + HOUR).toISOString();
    const headers = { Date: new Date(now()).toUTCString() };
    return answer({ token: "t", expiresAt, clientId: "c", channel: "tandem:user:c" }, { headers });
  };
  return { world, now };
}

/** Streams that begin at once and live until they are ended. */
function streams() {
  const made = [];
  class Source {
    listeners = {};
    constructor() {
      made.push(this);
      queueMicrotask(() => this.tell("open"));
    }
    addEventListener(type, listener) {
      this.listeners[type] = listener;
    }
    tell(type) {
      this.listeners[type]?.({});
    }
    close() {
      this.listeners = {};
    }
  }
  return { made, Source };
}

for (const hours of [2, -2]) {
  test(`a clock that is ${hours} hours wrong: one stream and one token an hour`, async () => {
    const { world: there, now } = world(hours * HOUR);
    const { made, Source } = streams();
    const { tandem } = phone(there, { transport: sse({ address: "http://a", EventSource: Source }) });
    const pass = async (time) => {
      for (let gone = 0; gone < time; gone += BEAT) {
        mock.timers.tick(BEAT);
        await settle(3);
        made.at(-1).tell("heartbeat");
      }
    };
    tandem.start();
    await settle();
    assert.equal(tandem.now(), now());
    await pass(HOUR);
    assert.deepEqual([made.length, there.granted], [1, 1]);
    // Ably ends the stream when the token expires.
    made[0].tell("error");
    await pass(HOUR);
    assert.deepEqual([made.length, there.granted], [2, 2]);
  });

  test(`a clock that is ${hours} hours wrong: Ably's SDK does not learn the token's times`, async () => {
    const { world: there } = world(hours * HOUR);
    const connections = [];
    class Realtime {
      connection = { on() {} };
      channels = { get: () => ({ on() {}, subscribe() {} }) };
      constructor(options) {
        this.options = options;
        connections.push(this);
      }
      connect() {
        this.options.authCallback({}, (...given) => (this.given = given));
      }
      close() {}
    }
    const { tandem } = phone(there, { transport: ably({ Realtime }) });
    tandem.start();
    await settle();
    for (let gone = 0; gone < HOUR; gone += 60_000) {
      mock.timers.tick(60_000);
      await settle(3);
    }
    assert.equal(connections.length, 1);
    assert.deepEqual(connections[0].given, [null, "t"]);
    assert.equal(there.granted, 1);
  });
}
