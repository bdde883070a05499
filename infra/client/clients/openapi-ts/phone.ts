import { createClient, createConfig } from "../generated/openapi-ts/client/index.js";
import * as api from "../generated/openapi-ts/index.js";
import type { Phone } from "../walk.js";

export function phone(baseUrl: string, token: string): Phone {
  const client = createClient(createConfig({ baseUrl, auth: token }));
  const at = (id: string) => ({ client, path: { id } });

  return {
    open: async (inviteName) => data(await api.openSession({ client, body: { inviteName } })),
    confirm: async (id, message) => data(await api.confirmInvitation({ ...at(id), body: { message } })).state,
    accept: async (id) => data(await api.acceptInvitation(at(id))).state,
    sign: async (id) => data(await api.signCompact({ ...at(id), body: { agreed: true } })).state,
    feelHeard: async (id) => data(await api.confirmFeelHeard({ ...at(id), body: { confirmed: true } })).state,
    share: async (id, content) => data(await api.shareEmpathy({ ...at(id), body: { content } })).state,
    validate: async (id, body) => data(await api.validateEmpathy({ ...at(id), body })).state,
    explain: async (id, content) => data(await api.shareContext({ ...at(id), body: { content } })).state,
    viewContext: async (id) => data(await api.viewContext(at(id))).state,
    gate: async (id, gate) => data(await api.recordGate({ client, path: { id, gate } })).state,
    advance: async (id, fromStage) => data(await api.advanceStage({ ...at(id), body: { fromStage } })).state,
    pause: async (id) => data(await api.pauseSession(at(id))).state,
    resume: async (id) => data(await api.resumeSession(at(id))).state,
    resolve: async (id) => data(await api.resolveSession(at(id))).state,
    state: async (id) => data(await api.readState(at(id))),
    story: async (id) => data(await api.readEvents(at(id))).events.map(inWords),
    codeOfPausing: async (id) => {
      const { error } = await api.pauseSession(at(id));
      const code: api.ErrorCode | undefined = error?.error?.code;
      return code;
    },
  };
}

function data<T>(answer: { data?: { data: T }; error?: api.ErrorAnswer }): T {
  if (!answer.data) throw new Error(answer.error?.error?.code ?? answer.error?.message);
  return answer.data.data;
}

function inWords(event: api.Event): string {
  // @ts-expect-error: the type is not known yet
  event.data.joinedBy;
  switch (event.type) {
    case "session.joined":
      return `${event.data.name} joined`;
    case "partner.signed_compact":
      return `signed by both: ${event.data.bothSigned}`;
    case "partner.stage_completed": {
      const { stage, currentStage } = event.data;
      return `stage ${stage} completed` + (currentStage === undefined ? "" : `, now ${currentStage}`);
    }
    case "partner.advanced":
      return `from ${event.data.fromStage} to ${event.data.toStage}`;
    case "empathy.status_updated":
      return event.data.status;
    default:
      return event.type;
  }
}
