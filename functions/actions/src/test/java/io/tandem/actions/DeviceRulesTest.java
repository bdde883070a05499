package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.actions.Api.Answer;
import io.tandem.fixtures.Sql;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@HttpTest
final class DeviceRulesTest {

  @Test
  void aPhoneIsRegisteredAndRemoved() {
    String user = "ana-" + UUID.randomUUID();
    String token = token();

    assertThat(done(register(user, token, "ios")).get("registered").asBoolean()).isTrue();
    assertThat(done(register(user, token, "ios")).get("registered").asBoolean()).isTrue();
    assertThat(phonesOf(user)).isEqualTo(1);
    assertThat(done(remove("cleo", token)).get("registered").asBoolean()).isFalse();
    assertThat(phonesOf(user)).as("cleo cannot remove it").isEqualTo(1);
    assertThat(done(remove(user, token)).get("registered").asBoolean()).isFalse();
    assertThat(phonesOf(user)).isZero();
  }

  @Test
  void aPhoneThatMovesLeavesItsFirstUser() {
    String first = "ana-" + UUID.randomUUID();
    String second = "ben-" + UUID.randomUUID();
    String token = token();
    done(register(first, token, "android"));

    done(register(second, token, "android"));

    assertThat(phonesOf(first)).isZero();
    assertThat(phonesOf(second)).isEqualTo(1);
  }

  @Test
  void theNewestTenPhonesAreKept() {
    String user = "ana-" + UUID.randomUUID();
    String oldest = token();
    done(register(user, oldest, "ios"));
    for (int i = 0; i < 10; i++) {
      done(register(user, token(), "ios"));
    }

    assertThat(phonesOf(user)).isEqualTo(10);
    assertThat(Sql.number("select count(*) from push_devices where push_token = '" + oldest + "'"))
        .isZero();
  }

  @Test
  void removingAnImpossibleTokenChangesNothing() {
    assertThat(done(remove("ana", "a\u0000b")).get("registered").asBoolean()).isFalse();
  }

  @Test
  void anInvalidPhoneIsRefused() {
    invalid(register("ana", "abc", "ios"), "pushToken");
    invalid(register("ana", token(), "windows"), "platform");
    invalid(Api.call("ana", "POST", "/push/devices", "{}"), "platform", "pushToken");
  }

  private static String token() {
    return "ExponentPushToken[" + UUID.randomUUID() + "]";
  }

  private static long phonesOf(String user) {
    return Sql.number("select count(*) from push_devices where user_id = '" + user + "'");
  }

  private static Answer register(String user, String token, String platform) {
    return Api.call(
        user,
        "POST",
        "/push/devices",
        "{\"pushToken\":\"%s\",\"platform\":\"%s\"}".formatted(token, platform));
  }

  private static Answer remove(String user, String token) {
    return Api.call(
        user, "DELETE", "/push/devices/" + URLEncoder.encode(token, StandardCharsets.UTF_8), null);
  }
}
