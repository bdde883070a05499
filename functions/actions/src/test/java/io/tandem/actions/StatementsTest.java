package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.fixtures.Sql;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counted by the server: one locking read, one update, one insert of events, one mark. */
@HttpTest
final class StatementsTest {
  private static final int LOCK_WRITE_EVENTS_MARK = 4;

  @BeforeEach
  void count() {
    Sql.run("create extension if not exists pg_stat_statements");
  }

  @Test
  void signing() {
    Two two = Two.joined();

    long statements = during(() -> two.as(two.ben, "POST", "/compact/sign", "{\"agreed\":true}"));

    assertThat(statements).isEqualTo(LOCK_WRITE_EVENTS_MARK);
  }

  @Test
  void confirmingAnInvitation() {
    Two two = Two.opened();

    long statements = during(() -> two.as(two.ana, "POST", "/invitation/confirm", null));

    assertThat(statements).isEqualTo(LOCK_WRITE_EVENTS_MARK);
  }

  @Test
  void theValidationThatMovesBoth() {
    Two two = Two.revealed();
    done(two.as(two.ana, "POST", "/empathy/validate", "{\"validated\":true}"));

    long statements =
        during(() -> two.as(two.ben, "POST", "/empathy/validate", "{\"validated\":true}"));

    assertThat(statements).as("two events are one insert").isEqualTo(LOCK_WRITE_EVENTS_MARK);
  }

  @Test
  void advancing() {
    Two two = Two.atNeedMapping();
    for (String gate : new String[] {"needsConfirmed", "needsShared", "needsValidated"}) {
      done(two.as(two.ana, "POST", "/gates/" + gate, null));
      done(two.as(two.ben, "POST", "/gates/" + gate, null));
    }

    long statements = during(() -> two.as(two.ana, "POST", "/stages/advance", null));

    assertThat(statements).isEqualTo(LOCK_WRITE_EVENTS_MARK);
  }

  @Test
  void anIdempotencyKeyCostsTwoMoreStatements() {
    Two two = Two.joined();
    Map<String, String> key = Map.of("idempotency-key", two.session);
    String path = "/sessions/" + two.session + "/compact/sign";

    long statements = during(() -> Api.call(two.ben, "POST", path, "{\"agreed\":true}", key));

    assertThat(statements).isEqualTo(LOCK_WRITE_EVENTS_MARK + 2);
  }

  private static long during(Supplier<Api.Answer> action) {
    Sql.number("select 1 from pg_stat_statements_reset()");
    done(action.get());
    return Sql.number(
        """
        select coalesce(sum(calls), 0) from pg_stat_statements
        where query !~* '^(begin|commit|set|show|alter|create)'
          and query !~* '^select .*(pg_stat_statements|current_setting)' and toplevel
        """);
  }
}
