export { createTandem } from "./tandem.js";
export { sse } from "./sse.js";
export { TandemError } from "./errors.js";
