package io.tandem.bench.stage;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One phone for each of these people; its token is their user id. */
public record Phones(Sql sql) {
  private static final String OF_ALL =
      """
      insert into push_devices select 'ExponentPushToken[' || id || ']', id, 'ios', now()
      from unnest(string_to_array(?, ',')) id
      """;

  public void of(Stream<String> userIds) {
    sql.run(OF_ALL, userIds.collect(Collectors.joining(",")));
  }
}
