import { TandemError } from "./errors.js";

/**
 * A path with its parts encoded: no id, wherever it is from, leads to another route.
 *
 * @param {TemplateStringsArray} texts @param {string[]} parts
 */
export const path = (texts, ...parts) =>
  texts[0] + parts.map((part, i) => encoded(part) + texts[i + 1]).join("");

/** @param {unknown} part */
function encoded(part) {
  try {
    // A URL drops an empty part, one dot and two, encoded or not.
    if (typeof part === "string" && !["", ".", ".."].includes(part)) return encodeURIComponent(part);
  } catch {
    // Half of a surrogate pair.
  }
  throw new TandemError(404, { code: "NOT_FOUND", message: "There is no such id" });
}
