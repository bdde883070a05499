import type { QueryClient } from "@tanstack/query-core";

export interface Options {
  /** Its cache is filled under `["sessions"]`; what is in it otherwise is left alone. */
  queryClient: QueryClient;
  /** The HTTP API, as `https://api.example.com/api/v1`. */
  api: string;
  /**
   * The user's token for the API; asked for before every call. It is given the token that was
   * refused, if one was: then another one is wanted.
   */
  token: (refused?: string) => Promise<string>;
  /** Brings the messages of the user's own channel: `sse({ address })`. */
  transport: Transport;
  fetch?: typeof fetch;
}

/** Opens a connection, and opens it again for as long as it is not closed. */
export type Transport = (to: {
  /** Where the messages are, and the permit to hear them; to be asked for with each connection. */
  grant: () => Promise<{ token: string; expiresAt: string; clientId: string; channel: string }>;
  /** From now on nothing is missed; what came before may have been. */
  connected: () => void;
  disconnected: () => void;
  message: (message: Message) => void;
}) => () => void;

/** Ably by Server-Sent Events. React Native has no `EventSource`, but libraries for it have. */
export function sse(options: { address: string; EventSource?: typeof EventSource }): Transport;

/** As infra/api/asyncapi.yaml describes it. */
export interface Message {
  name: string;
  data: { id: string; sessionId: string; seq: number; state?: State; [field: string]: unknown };
}

/** There may be more values later: one that you do not know is something new. */
type Open<T extends string> = T | (string & {});
/** ISO-8601 in UTC, with milliseconds. */
type Time = string;
type Side = "me" | "partner";

/** A session as its member sees it: what `GET /sessions/{id}/state` answers (infra/api/openapi.yaml). */
export interface State {
  version: number;
  seq: number;
  lastEventAt: Time;
  session: {
    id: string;
    /** `ABANDONED` when the invitation was declined, or when one has left: `endedBy` says who. */
    status: Open<"CREATED" | "INVITED" | "ACTIVE" | "PAUSED" | "RESOLVED" | "ABANDONED">;
    createdAt: Time;
    endedAt: Time | null;
    endedBy: Side | null;
    /** The partner's words with the last change of status. */
    reason: string | null;
  };
  partner: Partner | null;
  progress: {
    me: Progress & { gates: { [gate: string]: Time } };
    partner: Progress | null;
    canAdvance: boolean;
    waitingFor: Side[];
  };
  invitation: {
    /** What the inviter calls the other; null once either has erased their data. */
    name: string | null;
    inviterName: string | null;
    message: string | null;
    confirmedAt: Time | null;
    status: Open<"PENDING" | "ACCEPTED" | "DECLINED" | "CANCELLED">;
    expiresAt: Time;
    isInviter: boolean;
  };
  compact: { mySignedAt: Time | null; partnerSignedAt: Time | null };
  empathy: {
    mine:
      | (Attempt & {
          content: string;
          feedback: string | null;
          context: (Context & { viewedAt: Time | null }) | null;
        })
      | null;
    /** Its content is null once the partner has erased their data. */
    partner: (Attempt & { content: string | null; context: Context | null }) | null;
    partnerHasShared: boolean;
    hasNewSharedContext: boolean;
    hasUnviewedSharedContext: boolean;
    readyForStage3: boolean;
  };
  messages: { id: string; kind: string; content: string; at: Time }[];
  /** How many events of the partner's the user has not seen. */
  unseen: number;
  /** No pushes until then. It may have passed: compare it with `now()`. */
  mutedUntil: Time | null;
}

/** The id of one who has erased their data begins with `erased-`, and they have no name. */
export interface Partner {
  id: string;
  name: string | null;
}

interface Progress {
  stage: number;
  status: Open<"IN_PROGRESS" | "GATE_PENDING" | "COMPLETED">;
  startedAt: Time;
  completedAt: Time | null;
}

interface Attempt {
  id: string;
  status: Open<"HELD" | "REVEALED" | "REFINING" | "VALIDATED">;
  /** Which text was shown: `validateEmpathy` may be given the one that was read. */
  revision: number;
  sharedAt: Time;
}

interface Context {
  content: string;
  sharedAt: Time;
}

/** What `GET /sessions` tells of a session. */
export interface Item {
  id: string;
  /** As in the state, or `EXPIRED`. */
  status: State["session"]["status"];
  createdAt: Time;
  lastEventAt: Time;
  version: number;
  partner: Partner | null;
  invitation: Pick<State["invitation"], "name" | "status" | "expiresAt">;
  myStage: number;
  partnerStage: number | null;
  waitingFor: Side[];
  unseen: number;
}

export interface Report {
  kind: "connected" | "disconnected" | "message";
  message?: Message;
}

/** Each sends an `Idempotency-Key`, and resolves to the answer's data or throws a TandemError. */
export interface Actions {
  openSession(inviteName: string): Promise<{ invitationId: string; state: State }>;
  readInvitation(invitationId: string): Promise<any>;
  acceptInvitation(invitationId: string): Promise<{ state: State }>;
  declineInvitation(invitationId: string, reason?: string): Promise<{ declined: true }>;
  draftInvitation(sessionId: string, message: string): Promise<{ state: State }>;
  confirmInvitation(sessionId: string, message?: string): Promise<any>;
  /** A new link for seven more days; the old one leads nowhere. */
  renewInvitation(sessionId: string): Promise<{ invitationId: string; state: State }>;
  /** The link once more, for the inviter while nobody has answered it. */
  invitationLink(
    sessionId: string,
  ): Promise<{ invitationId: string; status: string; expiresAt: Time }>;
  signCompact(sessionId: string): Promise<{ state: State }>;
  confirmFeelHeard(sessionId: string, confirmed?: boolean): Promise<any>;
  shareEmpathy(sessionId: string, content: string): Promise<{ state: State }>;
  validateEmpathy(
    sessionId: string,
    verdict: { validated: boolean; revision?: number; feedback?: string },
  ): Promise<any>;
  shareContext(sessionId: string, content: string): Promise<{ state: State }>;
  viewContext(sessionId: string): Promise<{ state: State }>;
  recordGate(sessionId: string, gate: string): Promise<{ state: State }>;
  /** Blocked is no error: the answer says `advanced: false` and why. */
  advanceStage(sessionId: string, fromStage?: number): Promise<any>;
  pause(sessionId: string, reason?: string): Promise<{ state: State }>;
  resume(sessionId: string, reason?: string): Promise<{ state: State }>;
  resolve(sessionId: string, reason?: string): Promise<{ state: State }>;
  /** For good: then neither can write any more. The partner alone reads the reason. */
  leave(sessionId: string, reason?: string): Promise<{ state: State }>;
  /** `onScreen` does it by itself. */
  markSeen(sessionId: string, seq: number): Promise<{ state: State }>;
  /** No pushes from this session until then; null ends it. Reckon with `now()`. */
  mute(sessionId: string, until: Time | Date | null): Promise<{ state: State }>;
  /** All that is stored about the user: a page, and what to ask the next one with. */
  exportData(cursor?: string): Promise<{
    sessions: { state: State; events: object[] }[];
    devices: object[];
    nextCursor: string | null;
  }>;
  /** Leaves every session and erases all of the user's data; ends when nothing is left. */
  eraseMe(): Promise<void>;
}

export interface Tandem {
  /**
   * Reads what is observed, and connects. Again after `pause`, and whenever the connection may be
   * dead: it connects anew. After `stop` it does nothing.
   */
  start(): void;
  /** To the background: closes the connection. */
  pause(): void;
  /**
   * For good: nothing of this user is left in the cache, and nothing more is sent. Calls under way, and
   * later ones, end with `NO_ANSWER`.
   */
  stop(): void;
  /**
   * Tells what has happened, just after it has. What a listener throws is reported as uncaught and
   * breaks nothing.
   *
   * @returns ends it
   */
  subscribe(listener: (report: Report) => void): () => void;
  /**
   * The screen shows this session now. What is new in it is marked as seen, at most once in five
   * seconds and while the app is awake: started, not paused, and not a hidden page.
   *
   * @returns ends it: the screen no longer shows it
   */
  onScreen(sessionId: string): () => void;
  /** The server's time in milliseconds. A phone's clock may be hours wrong. */
  now(): number;
  readonly actions: Actions;
}

export function createTandem(options: Options): Tandem;

/** A call that did not succeed. */
export class TandemError extends Error {
  /** The API's, as `CONFLICT` or `RATE_LIMITED`; or `NO_ANSWER`. */
  readonly code: string;
  readonly details: { field: string; message: string }[];
  /** HTTP's, or 0 if there was no answer. */
  readonly status: number;
  /** Milliseconds, if the server said so. */
  readonly retryAfter: number | null;
  /** Whether the same call may succeed a little later: within a minute, if the server said when. */
  readonly isTemporary: boolean;
}
