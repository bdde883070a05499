package io.tandem.sessions.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tandem.actions.RelayRole;
import io.tandem.actions.Surroundings;
import io.tandem.actions.UnpublishedSession;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(RelayRole.class)
final class LagTest {
  @Inject Backlog backlog;

  @Test
  void lagIsTheOldestEventsTimeInTheDatabaseWhateverItsDate() {
    new UnpublishedSession(1, Duration.ofMinutes(5), Duration.ofHours(1));

    long lag = backlog.lagSeconds();

    assertThat(lag).isBetween(300L, 360L);
  }
}
