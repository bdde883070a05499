package io.tandem.local.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.journey.Phone.Answer;
import java.util.Random;
import java.util.UUID;

/**
 * Judges every answer by what is in the database.
 *
 * @param mayFail whether something may be wrong inside; then the same is asked again
 */
record JudgingCaller(Ledger ledger, Random random, boolean mayFail) implements Caller {
  private static final int MOST_ATTEMPTS = 100;

  /** What the gateway says of a function that took longer than the template gives it. */
  private static final int TIMED_OUT = 503;

  @Override
  public Answer make(Move move) {
    String key = new UUID(random.nextLong(), random.nextLong()).toString();
    int before = version(move);
    Answer answer = settled(move, key);
    assertThat(answer.status()).as(move + " is answered " + answer).isEqualTo(move.status());
    int after = version(move);
    if (move.isRefused()) {
      assertThat(after).as("version after the refused %s", move).isEqualTo(before);
    } else if (move.session().isPresent() && answer.data().has("version")) {
      assertThat(answer.data().get("version").asInt()).as("%s", move).isEqualTo(after);
    }
    if (random.nextInt(4) == 0) {
      assertThat(settled(move, key).body()).as("%s again", move).isEqualTo(answer.body());
      assertThat(version(move)).isEqualTo(after);
    }
    return answer;
  }

  // 0 where the move names no session.
  private int version(Move move) {
    return move.session().map(ledger::wholeVersion).orElse(0);
  }

  private Answer settled(Move move, String key) {
    Answer answer = ask(move, key);
    for (int attempt = 1; answer.status() >= 500 && attempt < MOST_ATTEMPTS; attempt++) {
      assertThat(mayFail).as(move + " is answered " + answer).isTrue();
      version(move);
      answer = ask(move, key);
    }
    return answer;
  }

  private static Answer ask(Move move, String key) {
    Answer answer = move.who().post(move.path(), move.body(), key);
    assertThat(answer.status()).as("%s takes too long", move).isNotEqualTo(TIMED_OUT);
    return answer;
  }
}
