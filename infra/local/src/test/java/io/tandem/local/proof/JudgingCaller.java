package io.tandem.local.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.journey.Phone.Answer;
import io.tandem.local.proof.Ledger.Numbers;
import java.util.Random;
import java.util.UUID;

/**
 * Checks every answer against the database.
 *
 * @param mayFail whether a call may get a 5xx, after which it is repeated
 */
record JudgingCaller(Ledger ledger, Random random, boolean mayFail) implements Caller {
  private static final int MOST_ATTEMPTS = 100;

  /** The gateway's answer when a function took longer than the template allows. */
  private static final int TIMED_OUT = 503;

  @Override
  public Answer make(Move move) {
    String key = new UUID(random.nextLong(), random.nextLong()).toString();
    Numbers before = numbers(move);
    Answer answer = settled(move, key);
    assertThat(answer.status()).as(move + " is answered " + answer).isEqualTo(move.status());
    Numbers after = numbers(move);
    if (move.isRefused()) {
      assertThat(after).as("after the refused %s", move).isEqualTo(before);
    } else if (move.session().isPresent()) {
      assertThat(answer.data().at("/state/seq").asInt()).as("%s", move).isEqualTo(after.seq());
    }
    if (random.nextInt(4) == 0) {
      assertThat(settled(move, key).body()).as("%s again", move).isEqualTo(answer.body());
      assertThat(numbers(move)).isEqualTo(after);
    }
    return answer;
  }

  private Numbers numbers(Move move) {
    return move.session().map(ledger::numbers).orElse(Numbers.NONE);
  }

  private Answer settled(Move move, String key) {
    Answer answer = ask(move, key);
    for (int attempt = 1; answer.status() >= 500 && attempt < MOST_ATTEMPTS; attempt++) {
      assertThat(mayFail).as(move + " is answered " + answer).isTrue();
      numbers(move);
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
