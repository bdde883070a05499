// What the tests against a local stage share. TANDEM is its address.
import assert from "node:assert/strict";

export const STAGE = process.env.TANDEM;
assert.ok(STAGE, "These tests need a local stage. Say where it is: TANDEM=http://localhost:8080");
export const PORT = Number(new URL(STAGE).port);

/** Options for the official SDK to reach a stage there. */
export const at = (port) => ({ endpoint: "localhost", port, tls: false });

async function json(url, { method = "POST", body, token } = {}) {
  const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
  const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
  return answer.json();
}

const signIn = async (sub) => (await json(`${STAGE}/local/token`, { body: { sub, name: "W" } })).token;

/** A new user, and what they do on other devices than the tested phone. */
export async function somebody() {
  const sub = `wire-${crypto.randomUUID()}`;
  const token = await signIn(sub);
  const call = async (path, options) => (await json(`${STAGE}/api/v1${path}`, { token, ...options })).data;
  return {
    sub,
    token,
    grant: () => call("/realtime/token", { method: "GET" }),
    /** A session of theirs that nobody else knows. */
    async opens() {
      const { state } = await call("/sessions", { body: { inviteName: "Ann" } });
      return state.session.id;
    },
    /** Their own phone receives this event, as every event of their sessions. */
    moves: async (id) => (await call(`/sessions/${id}/invitation/confirm`, { body: { message: "Hi" } })).state,
    /** Nobody receives this. */
    drafts: async (id) => {
      const body = { message: crypto.randomUUID() };
      return (await call(`/sessions/${id}/invitation/message`, { method: "PUT", body })).state;
    },
  };
}

/** Records what happens; `until` resolves when something has happened so often. */
export function notes() {
  const all = [];
  const waiting = new Set();
  const of = (what) => all.filter((note) => note.what === what).map(({ it }) => it);
  const until = (what, times = 1) =>
    new Promise((resume) => {
      const look = () => {
        const got = of(what);
        if (got.length >= times && waiting.delete(look)) resume(got[times - 1]);
      };
      waiting.add(look);
      look();
    });
  const note = (what, it) => {
    all.push({ what, it });
    waiting.forEach((look) => look());
  };
  return { of, until, note };
}

/** What a transport reports. Closed after the test. */
export function heardBy(t, transport, grant) {
  const heard = notes();
  const close = transport({
    grant: () => (heard.note("grant"), grant()),
    connected: () => heard.note("connected"),
    disconnected: () => heard.note("disconnected"),
    message: (it) => heard.note("message", it),
    log: (it) => heard.note("log", it),
  });
  t.after(close);
  return { ...heard, close };
}
