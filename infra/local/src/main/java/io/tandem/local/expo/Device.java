package io.tandem.local.expo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * A phone, and what happens to a message to it (the codes are those of
 * https://docs.expo.dev/push-notifications/sending-notifications/#individual-errors). Any Expo push
 * token counts as a phone in use, unless the token contains one of these:
 *
 * <ul>
 *   <li>{@code gone-at-once}, as in {@code ExponentPushToken[ben-gone-at-once]}: Expo knows that
 *       the phone is gone, and the ticket says so;
 *   <li>{@code gone-later}: only Apple or Google know; the ticket is good, and the receipt says so;
 *   <li>{@code other-project}: the app belongs to a project that the access token is not for.
 * </ul>
 */
record Device(String token) {
  /**
   * What a push token looks like: isExpoPushToken in https://github.com/expo/expo-server-sdk-node.
   */
  private static final Pattern FORM =
      Pattern.compile(
          "(ExponentPushToken|ExpoPushToken)\\[.+]"
              + "|[a-zA-Z\\d]{8}-[a-zA-Z\\d]{4}-[a-zA-Z\\d]{4}-[a-zA-Z\\d]{4}-[a-zA-Z\\d]{12}");

  static final String OTHER_PROJECT = "@other/other";

  String project() {
    return token.contains("other-project") ? OTHER_PROJECT : "@tandem/tandem";
  }

  Notice ticket() {
    return !isToken(token) || token.contains("gone-at-once")
        ? Notice.notRegistered(token)
        : Notice.taken();
  }

  Notice receipt() {
    return token.contains("gone-later") ? Notice.notRegistered(token) : Notice.delivered();
  }

  private static boolean isToken(String text) {
    return FORM.matcher(text).matches();
  }

  /** The phone that this message goes to. */
  static Device of(ObjectNode message) {
    return new Device(message.get("to").textValue());
  }
}
