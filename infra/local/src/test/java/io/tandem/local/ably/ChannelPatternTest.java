package io.tandem.local.ably;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelPatternTest {

  // The examples of https://ably.com/docs/auth/capabilities#wildcards and some more.
  @ParameterizedTest
  @CsvSource({
    "*, any, true",
    "*, any:one, true",
    "[*]*, any:one, true",
    "namespace:*, namespace:channel, true",
    "namespace:*, namespace:channel:other, true",
    "namespace:*, namespace, false",
    "namespace:*, namespaces:channel, false",
    "foo:*:baz, foo:bar:baz, true",
    "foo:*:baz, foo:bar:bam:baz, false",
    "foo*, foo*, true",
    "foo*, foobar, false",
    "tandem:user:ann, tandem:user:ann, true",
    "tandem:user:ann, tandem:user:ann:b, false",
    "tandem:user:ann, tandem:user:anna, false",
  })
  void wildcardMatchesWholeSegments(String resource, String channel, boolean matches) {
    assertThat(ChannelPattern.of(resource).matches(channel)).isEqualTo(matches);
  }
}
