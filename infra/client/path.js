import { TandemError } from "./errors.js";

/** A path with its parts encoded: no id, wherever it is from, leads to another route. */
export const path = (texts, ...parts) =>
  texts[0] + parts.map((part, i) => encoded(part) + texts[i + 1]).join("");

// A URL drops an empty part, one dot and two, encoded or not.
function encoded(part) {
  if (["", ".", ".."].includes(part)) {
    throw new TandemError(404, { code: "NOT_FOUND", message: "There is no such id" });
  }
  return encodeURIComponent(part);
}
