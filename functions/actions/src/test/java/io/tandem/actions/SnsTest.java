package io.tandem.actions;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.tandem.fixtures.Sql;
import org.junit.jupiter.api.BeforeEach;

/** A test of what SNS receives; starts with an SNS that accepts everything. */
abstract class SnsTest {
  /** Injected by {@link Surroundings}. */
  @SuppressWarnings("NullAway.Init")
  WireMockServer sns;

  @BeforeEach
  void snsAcceptsEverything() {
    SnsAnswers.answerAt(sns);
  }

  static long unpublished(Two two) {
    return Sql.number(
        "select count(*) from session_events where published_at is null and session_id = '"
            + two.session
            + "'");
  }
}
