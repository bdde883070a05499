export { createTandem } from "./tandem.js";
export { TandemError } from "./errors.js";
