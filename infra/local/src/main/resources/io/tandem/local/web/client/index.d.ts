import type { QueryClient } from "@tanstack/query-core";

/** Where things are and how to get in. */
export interface Options {
  /** Its cache is filled; what is in it otherwise is left alone. */
  queryClient: QueryClient;
  /** The HTTP API, as `https://api.example.com/api/v1`. */
  api: string;
  /** Ably, as `https://realtime.ably.io`, or the local stage's `http://localhost:8080/ably`. */
  realtime: string;
  /** The user's token for the API; asked for before every call. */
  token: () => Promise<string>;
  fetch?: typeof fetch;
  EventSource?: typeof EventSource;
  /** Is told kinds, ids and numbers; never what people wrote. */
  log?: (kind: string, about: { sessionId?: string; seq?: number; type?: string }) => void;
}

/** What becomes of a part of an event, and of the connection. */
export interface Report {
  kind:
    | "received"
    | "applied"
    | "dropped"
    | "own"
    | "held"
    | "gap"
    | "caught-up"
    | "connected"
    | "disconnected";
  sessionId?: string;
  seq?: number;
  event?: Event;
  /** The Ably channel it came by, or `events` if it was fetched. */
  channel?: string;
  /** `performance.now()` */
  at: number;
}

export interface Event {
  id?: string;
  type?: string;
  sessionId?: string;
  seq: number;
  [field: string]: unknown;
}

/** Each sends an `Idempotency-Key`, and resolves to the answer's data or throws a TandemError. */
export interface Actions {
  openSession(inviteName: string): Promise<any>;
  draftInvitation(sessionId: string, message: string): Promise<any>;
  confirmInvitation(sessionId: string, message?: string): Promise<any>;
  readInvitation(invitationId: string): Promise<any>;
  acceptInvitation(invitationId: string): Promise<any>;
  declineInvitation(invitationId: string, reason?: string): Promise<any>;
  signCompact(sessionId: string): Promise<any>;
  confirmFeelHeard(
    sessionId: string,
    verdict: { confirmed: boolean; feedback?: string },
  ): Promise<any>;
  shareEmpathy(sessionId: string, content: string): Promise<any>;
  validateEmpathy(
    sessionId: string,
    verdict: { validated: boolean; feedback?: string },
  ): Promise<any>;
  shareContext(sessionId: string, content: string): Promise<any>;
  viewContext(sessionId: string): Promise<any>;
  recordGate(sessionId: string, gate: string): Promise<any>;
  /** Blocked is no error: the answer says `advanced: false` and why. */
  advanceStage(sessionId: string, fromStage?: number): Promise<any>;
  pause(sessionId: string, reason?: string): Promise<any>;
  resume(sessionId: string, reason?: string): Promise<any>;
  resolve(sessionId: string, reason?: string): Promise<any>;
}

export interface Tandem {
  /** The user's id, once started. */
  readonly me: string | undefined;
  /** Opens the stream and reads the list of sessions. */
  start(): Promise<void>;
  /** Keeps a session's state, messages and stage 2 in the cache from now on. */
  follow(sessionId: string): Promise<void>;
  /** To the background: closes the stream. */
  pause(): void;
  /** To the foreground: opens it again, and fetches what was missed. */
  resume(): Promise<void>;
  stop(): void;
  /** @returns ends it */
  subscribe(listener: (report: Report) => void): () => void;
  readonly actions: Actions;
}

export function createTandem(options: Options): Tandem;

/** A call that did not succeed. */
export class TandemError extends Error {
  /** The API's, or `NO_ANSWER`. */
  readonly code: string;
  readonly details: { field: string; message: string }[];
  /** HTTP's, or 0 if there was no answer. */
  readonly status: number;
}
