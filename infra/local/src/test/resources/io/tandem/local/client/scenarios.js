import { calls } from "./calls.js";
import { connection } from "./connection.js";
import { gone } from "./gone.js";
import { order } from "./order.js";
import { reads } from "./reads.js";
import { restore } from "./restore.js";
import { seen } from "./seen.js";

/** Each scenario is a story of one phone. It reports every expectation that does not hold. */
export const scenarios = { ...order, ...reads, ...gone, ...connection, ...calls, ...restore, ...seen };
