package io.tandem.local.hostile;

import io.tandem.local.access.AccessRow;
import io.tandem.local.access.Scenes.Open;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.Phone;
import java.util.Arrays;
import java.util.stream.Stream;

/** A call that would succeed: a route, its own session, and a caller who is allowed there. */
record Target(AccessRow row, Open open, Copy copy) {
  Phone caller() {
    return open.scene().phone(open.role());
  }

  String path() {
    return "/api/v1" + row.path(copy);
  }

  HostileRequest request(byte[] body, String... headers) {
    return new HostileRequest(
        row.method(),
        path(),
        Stream.concat(
                Stream.of("Authorization: Bearer " + caller().token()), Arrays.stream(headers))
            .toList(),
        body);
  }
}
