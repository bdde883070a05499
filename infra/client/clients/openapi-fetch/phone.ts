import createClient from "openapi-fetch";
import type { components, paths } from "../generated/openapi-fetch/api.js";
import type { Phone } from "../walk.js";

type Schemas = components["schemas"];

export function phone(baseUrl: string, token: string): Phone {
  const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
  const at = (id: string) => ({ params: { path: { id } } });

  return {
    open: async (inviteName) => data(await client.POST("/sessions", { body: { inviteName } })),
    confirm: async (id, message) =>
      data(await client.POST("/sessions/{id}/invitation/confirm", { ...at(id), body: { message } })).state,
    accept: async (id) => data(await client.POST("/invitations/{id}/accept", at(id))).state,
    sign: async (id) => data(await client.POST("/sessions/{id}/compact/sign", { ...at(id), body: { agreed: true } })).state,
    feelHeard: async (id) => data(await client.POST("/sessions/{id}/feel-heard", { ...at(id), body: { confirmed: true } })).state,
    share: async (id, content) => data(await client.POST("/sessions/{id}/empathy/share", { ...at(id), body: { content } })).state,
    validate: async (id, body) => data(await client.POST("/sessions/{id}/empathy/validate", { ...at(id), body })).state,
    explain: async (id, content) => data(await client.POST("/sessions/{id}/empathy/context", { ...at(id), body: { content } })).state,
    viewContext: async (id) => data(await client.POST("/sessions/{id}/empathy/context/viewed", at(id))).state,
    gate: async (id, gate) => data(await client.POST("/sessions/{id}/gates/{gate}", { params: { path: { id, gate } } })).state,
    advance: async (id, fromStage) => data(await client.POST("/sessions/{id}/stages/advance", { ...at(id), body: { fromStage } })).state,
    pause: async (id) => data(await client.POST("/sessions/{id}/pause", at(id))).state,
    resume: async (id) => data(await client.POST("/sessions/{id}/resume", at(id))).state,
    resolve: async (id) => data(await client.POST("/sessions/{id}/resolve", at(id))).state,
    state: async (id) => data(await client.GET("/sessions/{id}/state", at(id))),
    story: async (id) => data(await client.GET("/sessions/{id}/events", at(id))).events.map(inWords),
    codeOfPausing: async (id) => {
      const { error } = await client.POST("/sessions/{id}/pause", at(id));
      const code: Schemas["ErrorCode"] | undefined = error?.error?.code;
      return code;
    },
  };
}

function data<T>(answer: { data?: { data: T }; error?: Schemas["ErrorAnswer"] }): T {
  if (!answer.data) throw new Error(answer.error?.error?.code ?? answer.error?.message);
  return answer.data.data;
}

function inWords(event: Schemas["Event"]): string {
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
