package io.tandem.local.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.journey.Phone.Answer;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** Repeats a call with the same {@code Idempotency-Key} after a 5xx. */
record PatientCaller(Random random, Consumer<Move> before) implements Caller {
  private static final int MOST_ATTEMPTS = 40;

  @Override
  public Answer make(Move move) {
    String key = new UUID(random.nextLong(), random.nextLong()).toString();
    before.accept(move);
    Answer answer = ask(move, key);
    for (int attempt = 1; answer.status() >= 500 && attempt < MOST_ATTEMPTS; attempt++) {
      answer = ask(move, key);
    }
    assertThat(answer.status()).as(move + " is answered " + answer).isEqualTo(move.status());
    return answer;
  }

  private static Answer ask(Move move, String key) {
    return move.who().post(move.path(), move.body(), key);
  }
}
