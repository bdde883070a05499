package io.tandem.actions;

import static io.tandem.actions.Assert.done;

import io.tandem.fixtures.Sql;
import org.junit.jupiter.api.Test;

/** A migration adds a column while functions are warm: their prepared statements keep working. */
@HttpTest
final class AddedColumnTest {
  /** More calls than pgjdbc needs before it prepares a statement on the server. */
  private static final int TO_BE_WARM = 10;

  @Test
  void readsAndCommandsKeepWorking() {
    Two two = Two.joined();
    Two invited = Two.invited();
    for (int i = 0; i < TO_BE_WARM; i++) {
      callAll(two, invited);
    }
    Sql.run("alter table sessions add column added text");
    try {
      callAll(two, invited);
    } finally {
      Sql.run("alter table sessions drop column added");
    }
  }

  private static void callAll(Two two, Two invited) {
    done(two.as(two.ana, "GET", "/state", null));
    done(Api.call(two.ana, "GET", "/sessions", null));
    done(Api.call(two.ben, "GET", "/invitations/" + invited.invitation, null));
    done(Api.call(two.ben, "POST", "/invitations/" + two.invitation + "/accept", null));
    done(two.as(two.ana, "POST", "/invitation/confirm", null));
  }
}
