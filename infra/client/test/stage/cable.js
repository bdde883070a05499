import net from "node:net";
import { PORT, notes } from "./stage.js";

/**
 * A way to the stage that can be cut, can swallow what goes over it, and can be told to say something to
 * the phone, or to ask the stage for something else. Closed after the test.
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
      // One byte for one character, so that what is not text stays as it is.
      const text = data.toString("latin1");
      if (/^[A-Z]+ \//.test(text)) passing.note("request", text.split("\r\n")[0]);
      // Without compression what is said can be read here.
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
    /** Until it is mended, nothing gets through. */
    cut() {
      isCut = true;
      drop();
    },
    mend: () => (isCut = false),
    /** What is connected hears nothing any more, and no end either. What connects later is well. */
    swallow: () => lines.forEach((line) => (line.isDead = true)),
    /** In place of what the phone asks for. */
    replace: (part, by) => (ask = (text) => text.replace(part, by)),
    /** The stage says this, as a WebSocket's frame. */
    say(message) {
      const text = Buffer.from(JSON.stringify(message));
      const head = text.length < 126 ? [0x81, text.length] : [0x81, 126, text.length >> 8, text.length & 255];
      lines.forEach(({ phone }) => phone.write(Buffer.concat([Buffer.from(head), text])));
    },
    /** The stage says this, as the part of a stream, and ends it. */
    end(text) {
      const part = `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\n\r\n`;
      lines.forEach(({ phone }) => phone.end(part));
    },
  };
}
