import net from "node:net";
import { PORT, notes } from "./stage.js";

/**
 * A proxy before the stage that can cut connections, swallow their traffic, send something to the phone
 * or change its request. Closed after the test.
 */
export async function cable(t) {
  const lines = new Set();
  const passing = notes();
  let isCut = false;
  let ask = (text) => text;

  const server = net.createServer((phone) => {
    if (isCut) {
      passing.note("refused");
      return phone.destroy();
    }
    const stage = net.connect(PORT, "localhost");
    const line = { phone, isDead: false };
    lines.add(line);
    passing.note("line");
    phone.on("data", (data) => {
      // One byte for each character, so that binary data passes unchanged.
      const text = data.toString("latin1");
      if (/^[A-Z]+ \//.test(text)) passing.note("request", text.split("\r\n")[0]);
      // Without compression the traffic is readable here.
      const plain = text.replace(/^Sec-WebSocket-Extensions:.*\r\n/im, "");
      if (!line.isDead) stage.write(Buffer.from(ask(plain), "latin1"));
    });
    stage.on("data", (data) => {
      if (line.isDead) return;
      phone.write(data);
      const text = data.toString("latin1");
      for (const [what] of text.matchAll(/"action":\d+|heartbeat/g)) passing.note(what);
    });
    for (const [one, other] of [[phone, stage], [stage, phone]]) {
      one.on("close", () => {
        if (!line.isDead || one === phone) other.destroy();
        if (one === phone && lines.delete(line)) passing.note("end");
      });
      one.on("error", () => {});
    }
  });
  await new Promise((ready) => server.listen(0, "localhost", ready));
  const drop = () => lines.forEach(({ phone }) => phone.destroy());
  t.after(() => {
    drop();
    server.close();
  });

  return {
    port: server.address().port,
    passing,
    /** Nothing gets through until it is mended. */
    cut() {
      isCut = true;
      drop();
    },
    mend: () => (isCut = false),
    /** Open connections receive nothing any more, not even an end. Later ones work. */
    swallow: () => lines.forEach((line) => (line.isDead = true)),
    /** Replaces the phone's request. */
    replace: (part, by) => (ask = (text) => text.replace(part, by)),
    /** Sends this to the phone as a WebSocket frame. */
    say(message) {
      const text = Buffer.from(JSON.stringify(message));
      const head = text.length < 126 ? [0x81, text.length] : [0x81, 126, text.length >> 8, text.length & 255];
      lines.forEach(({ phone }) => phone.write(Buffer.concat([Buffer.from(head), text])));
    },
    /** Sends this to the phone as a chunk of the stream, and ends the stream. */
    end(text) {
      const part = `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\n\r\n`;
      lines.forEach(({ phone }) => phone.end(part));
    },
  };
}
