package io.tandem.local.expo;

/**
 * What becomes of a message to a phone (the codes are those of
 * https://docs.expo.dev/push-notifications/sending-notifications/#individual-errors). Any Expo push
 * token is taken for a phone in use, but one can be made for a phone that is not: when the token's
 * text contains
 *
 * <ul>
 *   <li>{@code gone-at-once}, as in {@code ExponentPushToken[ben-gone-at-once]}, Expo knows
 *       already, and the ticket says so;
 *   <li>{@code gone-later}, only Apple or Google know; the ticket is good, and the receipt says so;
 *   <li>{@code other-project}, the app is another project's, which the access token is not for.
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
