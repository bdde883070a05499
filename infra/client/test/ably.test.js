import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { ably } from "../ably.js";

afterEach(() => mock.timers.reset());

test("does not connect again when it was closed in its own callback", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  let made = 0;
  class Realtime {
    listeners = {};
    connection = { on: (state, listener) => (this.listeners[state] = listener) };
    connect() {
      made++;
      Realtime.last = this;
    }
    close() {}
  }
  const close = ably({ Realtime })({ disconnected: () => close() });
  Realtime.last.listeners.failed({ reason: "refused" });
  mock.timers.tick(60_000);
  assert.equal(made, 1);
});
