package io.tandem.local.expo;

import java.util.regex.Pattern;

/**
 * The format of an Expo push token: isExpoPushToken in
 * https://github.com/expo/expo-server-sdk-node.
 */
final class ExpoToken {
  private static final Pattern FORM =
      Pattern.compile(
          "(ExponentPushToken|ExpoPushToken)\\[.+]"
              + "|[a-zA-Z\\d]{8}-[a-zA-Z\\d]{4}-[a-zA-Z\\d]{4}-[a-zA-Z\\d]{4}-[a-zA-Z\\d]{12}");

  private ExpoToken() {}

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
