import type { Transport } from "./index.js";

/** The part of an `EventSource` that we need. Browsers and `react-native-sse` have it. */
export interface EventSourceLike {
  addEventListener(type: any, listener: (event: any) => void): void;
  close(): void;
}

/** Ably through Server-Sent Events. */
export function sse(options: {
  /** `https://main.realtime.ably.net`, or the local stage's `http://localhost:8080/ably`. */
  address: string;
  /** The global one by default. React Native has none: pass that of `react-native-sse`. */
  EventSource?: new (url: string) => EventSourceLike;
}): Transport;
