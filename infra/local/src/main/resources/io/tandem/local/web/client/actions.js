import { ANSWERS } from "./answers.js";
import { HOPES } from "./hopes.js";

/**
 * The API's actions. Each shows what is hoped for at once, then what was answered; if it fails, what
 * was there.
 *
 * @param on `send` to the API; `follower` of a session, if it is followed; that it has `changed`; that
 *     it is `uncertain` whether something was done; that the user may have one session more
 *     (`listed`); that an invitation has been `answered`; `readInvitation`
 */
export function actionsOf({ send, follower, changed, uncertain, listed, answered, readInvitation }) {
  async function act(name, id, path, body, method = "POST") {
    const following = follower(id);
    const hope = HOPES[name]?.(body, path.split("/").pop()) ?? ((state) => state);
    following?.actions.begin(hope);
    changed(following);
    try {
      const answer = await send(method, `/sessions/${id}/${path}`, body);
      following?.answered(ANSWERS[name], answer);
      return answer;
    } catch (error) {
      if (error.mayBeRepeated && following?.copy) {
        uncertain(following);
      }
      throw error;
    } finally {
      following?.actions.end(hope);
      changed(following);
    }
  }

  async function answerInvitation(id, how, body, status) {
    const answer = await send("POST", `/invitations/${id}/${how}`, body);
    answered(id, status);
    listed();
    return answer;
  }

  return {
    async openSession(inviteName) {
      const answer = await send("POST", "/sessions", { inviteName });
      listed();
      return answer;
    },
    draftInvitation: (id, message) =>
      act("draftInvitation", id, "invitation/message", { message }, "PUT"),
    confirmInvitation: (id, message) =>
      act("confirmInvitation", id, "invitation/confirm", { message }),
    readInvitation: (id) => readInvitation(id),
    acceptInvitation: (id) => answerInvitation(id, "accept", {}, "ACCEPTED"),
    declineInvitation: (id, reason) => answerInvitation(id, "decline", { reason }, "DECLINED"),
    signCompact: (id) => act("signCompact", id, "compact/sign", { agreed: true }),
    confirmFeelHeard: (id, verdict) => act("confirmFeelHeard", id, "feel-heard", verdict),
    shareEmpathy: (id, content) => act("shareEmpathy", id, "empathy/share", { content }),
    validateEmpathy: (id, verdict) => act("validateEmpathy", id, "empathy/validate", verdict),
    shareContext: (id, content) => act("shareContext", id, "empathy/context", { content }),
    viewContext: (id) => act("viewContext", id, "empathy/context/viewed", {}),
    recordGate: (id, gate) => act("recordGate", id, `gates/${gate}`, {}),
    advanceStage: (id, fromStage) => act("advanceStage", id, "stages/advance", { fromStage }),
    pause: (id, reason) => act("pause", id, "pause", { reason }),
    resume: (id, reason) => act("resume", id, "resume", { reason }),
    resolve: (id, reason) => act("resolve", id, "resolve", { reason }),
  };
}
