package io.tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChannelsTest {
  @Test
  void channelIsNamedAfterItsUser() {
    assertThat(Channels.ofUser("ana?>")).isEqualTo("tandem:user:YW5hPz4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*:team", "a:*:b", "[?]*", "ana/ben", "a+b=="})
  void noIdAddsAWildcardOrASegment(String userId) {
    assertThat(Channels.ofUser(userId)).matches("tandem:user:[A-Za-z0-9_-]+");
  }

  @Test
  void eachUserHasTheirOwnChannel() {
    assertThat(Stream.of("ana", "Ana", "ana ", "*", "é", "e\u0301").map(Channels::ofUser))
        .doesNotHaveDuplicates();
  }

  @Test
  void longestIdHas683Characters() {
    assertThat(Channels.clientId("🌻".repeat(128))).hasSize(683);
  }
}
