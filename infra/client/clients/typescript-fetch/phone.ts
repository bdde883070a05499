import * as api from "../generated/typescript-fetch/index.js";
import type { Phone } from "../walk.js";

export function phone(basePath: string, token: string): Phone {
  const configuration = new api.Configuration({ basePath, accessToken: token });
  const invitation = new api.InvitationApi(configuration);
  const stages = new api.StagesApi(configuration);
  const session = new api.SessionApi(configuration);
  const reading = new api.ReadingApi(configuration);

  return {
    open: async (inviteName) => (await invitation.openSession({ openSession: { inviteName } })).data,
    confirm: async (id, message) =>
      (await invitation.confirmInvitation({ id, confirmInvitation: { message } })).data.state,
    accept: async (id) => (await invitation.acceptInvitation({ id })).data.state,
    sign: async (id) => (await stages.signCompact({ id, signCompact: { agreed: true } })).data.state,
    feelHeard: async (id) =>
      (await stages.confirmFeelHeard({ id, confirmFeelHeard: { confirmed: true } })).data.state,
    share: async (id, content) => (await stages.shareEmpathy({ id, shareEmpathy: { content } })).data.state,
    validate: async (id, validateEmpathy) => (await stages.validateEmpathy({ id, validateEmpathy })).data.state,
    explain: async (id, content) => (await stages.shareContext({ id, shareContext: { content } })).data.state,
    viewContext: async (id) => (await stages.viewContext({ id })).data.state,
    gate: async (id, gate) => (await stages.recordGate({ id, gate })).data.state,
    advance: async (id, fromStage) => (await stages.advanceStage({ id, advanceStage: { fromStage } })).data.state,
    pause: async (id) => (await session.pauseSession({ id })).data.state,
    resume: async (id) => (await session.resumeSession({ id })).data.state,
    resolve: async (id) => (await session.resolveSession({ id })).data.state,
    state: async (id) => (await reading.readState({ id })).data,
    story: async (id) => (await reading.readEvents({ id })).data.events.map(inWords),
    codeOfPausing: (id) => session.pauseSession({ id }).then(() => undefined, codeOf),
  };
}

async function codeOf(error: unknown): Promise<api.ErrorCode | undefined> {
  if (!(error instanceof api.ResponseError)) throw error;
  return api.ErrorAnswerFromJSON(await error.response.json()).error?.code;
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
