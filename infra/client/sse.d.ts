import type { Transport } from "./index.js";

/** What is needed of an `EventSource`: the browsers' has it, and so has `react-native-sse`'s. */
export interface EventSourceLike {
  addEventListener(type: any, listener: (event: any) => void): void;
  close(): void;
}

/** Ably by Server-Sent Events. */
export function sse(options: {
  /** `https://main.realtime.ably.net`, or the local stage's `http://localhost:8080/ably`. */
  address: string;
  /** The global one by default. React Native has none: give it `react-native-sse`'s. */
  EventSource?: new (url: string) => EventSourceLike;
}): Transport;
