import { path } from "./path.js";

/**
 * The API's actions. The state that one answers with goes to the sessions; after one that fails, its
 * session is read, or the list if it names none.
 *
 * @param {ReturnType<typeof import("./api.js").apiAt>} api
 * @param {ReturnType<typeof import("./sessions.js").sessionsIn>} sessions
 * @returns {import("./index.js").Actions}
 */
export function actionsOf(api, sessions) {
  async function send(method, address, body, id) {
    const began = sessions.begin();
    try {
      const answer = await api.send(method, address, body);
      if (answer.state) sessions.answered(answer.state, began);
      return answer;
    } catch (error) {
      sessions.read(id);
      throw error;
    }
  }

  const act = async (id, what, body, method = "POST") =>
    send(method, path`/sessions/${id}/` + what, body, id);

  return {
    openSession: (inviteName) => send("POST", "/sessions", { inviteName }),
    readInvitation: async (id) => (await api.read(path`/invitations/${id}`)).data.invitation,
    acceptInvitation: async (id) => send("POST", path`/invitations/${id}/accept`),
    declineInvitation: async (id, reason) =>
      send("POST", path`/invitations/${id}/decline`, { reason }),
    draftInvitation: (id, message) => act(id, "invitation/message", { message }, "PUT"),
    confirmInvitation: (id, message) => act(id, "invitation/confirm", { message }),
    renewInvitation: (id) => act(id, "invitation/renew"),
    invitationLink: async (id) => (await api.read(path`/sessions/${id}/invitation`)).data,
    signCompact: (id) => act(id, "compact/sign", { agreed: true }),
    confirmFeelHeard: (id, confirmed = true) => act(id, "feel-heard", { confirmed }),
    shareEmpathy: (id, content) => act(id, "empathy/share", { content }),
    validateEmpathy: (id, verdict) => act(id, "empathy/validate", verdict),
    shareContext: (id, content) => act(id, "empathy/context", { content }),
    viewContext: (id) => act(id, "empathy/context/viewed"),
    recordGate: async (id, gate) => act(id, path`gates/${gate}`),
    advanceStage: (id, fromStage) => act(id, "stages/advance", { fromStage }),
    pause: (id, reason) => act(id, "pause", { reason }),
    resume: (id, reason) => act(id, "resume", { reason }),
    resolve: (id, reason) => act(id, "resolve", { reason }),
    leave: (id, reason) => act(id, "leave", { reason }),
    markSeen: (id, seq) => act(id, "seen", { seq }),
    mute: (id, until) => act(id, "mute", { until }, "PUT"),
    exportData: async (cursor) =>
      (await api.read("/me/export" + (cursor ? path`?cursor=${cursor}` : ""))).data,
    async eraseMe() {
      // In portions, until nothing is left.
      while (!(await send("DELETE", "/me")).erased);
      sessions.readAll();
    },
  };
}
