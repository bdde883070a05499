package io.tandem.local.expo;

/**
 * What happens to a message to a phone (the codes are those of
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
  static final String OTHER_PROJECT = "@other/other";

  String project() {
    return token.contains("other-project") ? OTHER_PROJECT : "@tandem/tandem";
  }

  Notice ticket() {
    return !ExpoToken.isOne(token) || token.contains("gone-at-once")
        ? Notice.notRegistered(token)
        : Notice.taken();
  }

  Notice receipt() {
    return token.contains("gone-later") ? Notice.notRegistered(token) : Notice.delivered();
  }
}
