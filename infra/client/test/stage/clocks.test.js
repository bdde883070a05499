// Phones whose clocks are wrong, against a local stage.
import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { describe, test } from "node:test";
import { cable } from "./cable.js";
import { notes, somebody } from "./stage.js";

const PHONE = new URL("phone.js", import.meta.url).pathname;

/** The stage's heartbeat, each 15 s: after it more than ten seconds have passed. */
const [ABLY, SSE] = [
  ["ably", "/?", '"action":0', 1],
  ["sse", "/ably/sse?", "heartbeat", 3],
];

function phone(t, { hours, transport, port, id, token }) {
  const env = { ...process.env, TOKEN: token };
  const child = fork(PHONE, [hours, transport, port, id], { env, stdio: "inherit" });
  t.after(() => child.kill());
  const told = notes();
  child.on("message", ({ kind, ...it }) => told.note(kind, it));
  return { ...told, child };
}

describe("a phone whose clock is wrong", { concurrency: true }, () => {
  for (const hours of [2, -2]) {
    for (const [transport, path, beat, times] of [ABLY, SSE]) {
      test(`by ${hours} hours makes one connection and asks for one token, over ${transport}`, { timeout: 90_000 }, async (t) => {
        const me = await somebody();
        const id = await me.opens();
        const way = await cable(t);
        const { child, until, of } = phone(t, { hours, transport, port: way.port, id, token: me.token });
        const { wrong } = await until("connected");
        assert.ok(Math.abs(wrong) < 5000, `its time is wrong by ${wrong} ms`);
        await way.passing.until(beat, times);
        const { version } = await me.moves(id);
        await until("message");
        while (of("shows").at(-1).version < version) await until("shows", of("shows").length + 1);

        const asked = (start) => way.passing.of("request").filter((line) => line.startsWith(start)).length;
        assert.equal(asked(`GET ${path}`), 1);
        assert.equal(asked("GET /api/v1/realtime/token"), 1);
        assert.equal(of("disconnected").length, 0);

        // Once stopped, nothing keeps the process alive.
        child.send("stop");
        const [code, signal] = await once(child, "exit");
        assert.deepEqual([code, signal], [0, null]);
      });
    }
  }
});
