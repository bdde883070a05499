import { path } from "./path.js";

/**
 * The API's actions. The state in an answer goes to the sessions. After a failure the session is read,
 * or the list if the action names no session.
 *
 * @param {ReturnType<typeof import("./api.js").apiAt>} api
 * @param {ReturnType<typeof import("./sessions.js").sessionsIn>} sessions
 * @returns {import("./index.js").Actions}
 */
export function actionsOf(api, sessions) {
  /** @typedef {import("./index.js").CallOptions | undefined} CallOptions */

  /** @param {string} method @param {string} address @param {object} [body] @param {CallOptions} [options] @param {string} [id] */
  async function send(method, address, body, options, id) {
    const began = sessions.begin();
    try {
      const answer = await api.send(method, address, body, options?.signal);
      if (answer.state) sessions.answered(answer.state, began);
      return answer;
    } catch (error) {
      sessions.read(id);
      throw error;
    }
  }

  /** @param {string} id @param {string} what @param {object} [body] @param {CallOptions} [options] */
  const act = async (id, what, body, options, method = "POST") =>
    send(method, path`/sessions/${id}/` + what, body, options, id);
  /** @param {string} address @param {CallOptions} [options] */
  const read = async (address, options) =>
    (await api.read(address, undefined, options?.signal)).data;

  return {
    openSession: (inviteName, options) => send("POST", "/sessions", { inviteName }, options),
    readInvitation: async (id, options) =>
      (await read(path`/invitations/${id}`, options)).invitation,
    acceptInvitation: async (id, options) =>
      send("POST", path`/invitations/${id}/accept`, undefined, options),
    declineInvitation: async (id, reason, options) =>
      send("POST", path`/invitations/${id}/decline`, { reason }, options),
    draftInvitation: (id, message, options) =>
      act(id, "invitation/message", { message }, options, "PUT"),
    confirmInvitation: (id, message, options) => act(id, "invitation/confirm", { message }, options),
    renewInvitation: (id, options) => act(id, "invitation/renew", undefined, options),
    invitationLink: async (id, options) => read(path`/sessions/${id}/invitation`, options),
    signCompact: (id, options) => act(id, "compact/sign", { agreed: true }, options),
    confirmFeelHeard: (id, confirmed = true, options) => act(id, "feel-heard", { confirmed }, options),
    shareEmpathy: (id, content, options) => act(id, "empathy/share", { content }, options),
    validateEmpathy: (id, verdict, options) => act(id, "empathy/validate", verdict, options),
    shareContext: (id, content, options) => act(id, "empathy/context", { content }, options),
    viewContext: (id, options) => act(id, "empathy/context/viewed", undefined, options),
    recordGate: async (id, gate, options) => act(id, path`gates/${gate}`, undefined, options),
    advanceStage: (id, fromStage, options) => act(id, "stages/advance", { fromStage }, options),
    pause: (id, reason, options) => act(id, "pause", { reason }, options),
    resume: (id, reason, options) => act(id, "resume", { reason }, options),
    resolve: (id, reason, options) => act(id, "resolve", { reason }, options),
    leave: (id, reason, options) => act(id, "leave", { reason }, options),
    markSeen: (id, seq, options) => act(id, "seen", { seq }, options),
    mute: (id, until, options) => act(id, "mute", { until }, options, "PUT"),
    exportData: async (cursor, options) =>
      read("/me/export" + (cursor ? path`?cursor=${cursor}` : ""), options),
    async eraseMe(options) {
      // The server erases in portions: call until nothing is left.
      while (!(await send("DELETE", "/me", undefined, options)).erased);
      sessions.readAll();
    },
  };
}
