import { TandemError } from "./errors.js";

/**
 * A path with encoded parts: no id, wherever it comes from, can reach another route.
 *
 * @param {TemplateStringsArray} texts @param {string[]} parts
 */
export const path = (texts, ...parts) =>
  texts[0] + parts.map((part, i) => encoded(part) + texts[i + 1]).join("");

/** @param {unknown} part */
function encoded(part) {
  try {
    // A URL drops an empty part, `.` and `..`, encoded or not.
    if (typeof part === "string" && !["", ".", ".."].includes(part)) return encodeURIComponent(part);
  } catch {
    // The part has half of a surrogate pair.
  }
  throw new TandemError(404, { code: "NOT_FOUND", message: "There is no such id" });
}
