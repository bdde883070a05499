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

/** A session as its member sees it: what `GET /sessions/{id}/state` answers (infra/api/openapi.yaml). */
export interface State {
  version: number;
  seq: number;
  lastEventAt: string;
  [part: string]: any;
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
  signCompact(sessionId: string): Promise<{ state: State }>;
  confirmFeelHeard(sessionId: string, confirmed?: boolean): Promise<any>;
  shareEmpathy(sessionId: string, content: string): Promise<{ state: State }>;
  validateEmpathy(
    sessionId: string,
    verdict: { validated: boolean; feedback?: string },
  ): Promise<any>;
  shareContext(sessionId: string, content: string): Promise<{ state: State }>;
  viewContext(sessionId: string): Promise<{ state: State }>;
  recordGate(sessionId: string, gate: string): Promise<{ state: State }>;
  /** Blocked is no error: the answer says `advanced: false` and why. */
  advanceStage(sessionId: string, fromStage?: number): Promise<any>;
  pause(sessionId: string, reason?: string): Promise<{ state: State }>;
  resume(sessionId: string, reason?: string): Promise<{ state: State }>;
  resolve(sessionId: string, reason?: string): Promise<{ state: State }>;
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
  /** Milliseconds, if the server said so. */
  readonly retryAfter: number | null;
  /** Whether the same call may succeed a little later. */
  readonly isTemporary: boolean;
}
