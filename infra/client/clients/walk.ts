import assert from "node:assert/strict";

/** What the walk does with a generated client. Each call returns the state as that client types it. */
export interface Phone {
  open(inviteName: string): Promise<{ invitationId: string; state: State }>;
  confirm(id: string, message: string): Promise<State>;
  accept(invitationId: string): Promise<State>;
  sign(id: string): Promise<State>;
  feelHeard(id: string): Promise<State>;
  share(id: string, content: string): Promise<State>;
  validate(id: string, verdict: Verdict): Promise<State>;
  explain(id: string, content: string): Promise<State>;
  viewContext(id: string): Promise<State>;
  gate(id: string, gate: Gate): Promise<State>;
  advance(id: string, fromStage: number): Promise<State>;
  pause(id: string): Promise<State>;
  resume(id: string): Promise<State>;
  resolve(id: string): Promise<State>;
  state(id: string): Promise<State>;
  /** Each event as a text, made of its type's own fields. */
  story(id: string): Promise<string[]>;
  /** The error code if pausing is refused, else undefined. */
  codeOfPausing(id: string): Promise<string | undefined>;
}

export interface State {
  version: number;
  session: { id: string; status: string; endedBy: string | null };
  partner: { name: string | null } | null;
  progress: { me: { stage: number; status: string }; waitingFor: string[] };
  empathy: { partner: { revision: number; content: string | null } | null };
}

export type Gate = "needsConfirmed" | "needsShared" | "needsValidated" | "rankingSubmitted" | "agreementCreated";
export type Verdict = { validated: boolean; revision?: number; feedback?: string };

/** Two people, from nothing to RESOLVED. */
export async function walk(ana: Phone, ben: Phone) {
  const { invitationId, state } = await ana.open("Benny");
  const { id } = state.session;
  assert.equal(state.session.status, "CREATED");
  assert.equal(state.partner, null);
  assert.equal((await ana.confirm(id, "Shall we talk?")).session.status, "INVITED");
  assert.equal(await ben.codeOfPausing(id), "NOT_FOUND");
  assert.equal((await ben.accept(invitationId)).session.status, "ACTIVE");
  assert.equal((await ben.sign(id)).progress.me.stage, 1);

  const both = [ana, ben];
  for (const phone of both) assert.equal((await phone.feelHeard(id)).progress.me.stage, 2);
  assert.equal((await ana.share(id, "You feel alone.")).empathy.partner, null);
  assert.equal((await ben.share(id, "You are angry.")).empathy.partner?.content, "You feel alone.");
  await ana.validate(id, { validated: false, revision: 1, feedback: "More sad than angry." });
  await ana.explain(id, "It was the silence.");
  await ben.viewContext(id);
  await ben.share(id, "You are sad.");
  const again = await ana.state(id);
  assert.deepEqual(again.progress.waitingFor, ["me", "partner"]);
  const revision = again.empathy.partner?.revision;
  assert.equal(revision, 2);
  assert.equal((await ana.validate(id, { validated: true, revision })).progress.me.stage, 2);
  assert.equal((await ben.validate(id, { validated: true })).progress.me.stage, 3);

  for (const gate of ["needsConfirmed", "needsShared", "needsValidated"] as const)
    for (const phone of both) await phone.gate(id, gate);
  for (const phone of both) assert.equal((await phone.advance(id, 3)).progress.me.stage, 4);
  await ana.gate(id, "rankingSubmitted");
  for (const phone of both) await phone.gate(id, "agreementCreated");
  assert.equal((await ben.pause(id)).session.status, "PAUSED");
  assert.equal(await ana.codeOfPausing(id), "SESSION_NOT_ACTIVE");
  assert.equal((await ana.resume(id)).session.status, "ACTIVE");
  assert.equal((await ben.resolve(id)).session.status, "RESOLVED");

  const end = await ana.state(id);
  assert.equal(end.session.status, "RESOLVED");
  assert.equal(end.session.endedBy, "partner");
  assert.equal(end.progress.me.status, "COMPLETED");
  assert.equal(end.partner?.name, "Benny");
  assert.deepEqual(await ana.story(id), STORY);
}

const STORY = [
  "invitation.confirmed",
  "Ben joined",
  "signed by both: true",
  "stage 1 completed",
  "stage 1 completed",
  "partner.empathy_shared",
  "partner.empathy_shared",
  "empathy.revealed",
  "REFINING",
  "empathy.context_shared",
  "partner.empathy_shared",
  "empathy.resubmitted",
  "VALIDATED",
  "stage 2 completed",
  "VALIDATED",
  "stage 2 completed, now 3",
  ...Array(2).fill("partner.needs_confirmed"),
  ...Array(2).fill("partner.needs_shared"),
  ...Array(2).fill("partner.needs_validated"),
  "from 3 to 4",
  "from 3 to 4",
  "partner.ranking_submitted",
  "agreement.confirmed",
  "agreement.confirmed",
  "session.paused",
  "session.resumed",
  "session.resolved",
];
