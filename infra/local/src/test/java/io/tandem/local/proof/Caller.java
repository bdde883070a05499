package io.tandem.local.proof;

import io.tandem.local.journey.Phone.Answer;

/** Makes moves, in its own way. */
@FunctionalInterface
interface Caller {
  Answer make(Move move);
}
