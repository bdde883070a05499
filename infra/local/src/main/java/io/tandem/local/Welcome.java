package io.tandem.local;

/** The text printed when the stage is up. */
final class Welcome {
  private Welcome() {}

  static String to(LocalStage stage) {
    return """

    Tandem is up at %1$s

      page      %1$s/
      health    %1$s/local/health
      expo      %1$s/expo, for outside tools with "Authorization: Bearer $TANDEM_EXPO_TOKEN":
                set that variable to a token of your choice before the start
      logs      %2$s
      database  %3$s

    To start, get a token for Ann and open a session:

      TOKEN=$(curl -s %1$s/local/token -d '{"sub":"ann","name":"Ann"}' | sed 's/.*:"\\(.*\\)".*/\\1/')
      curl -s %1$s/api/v1/sessions -H "Authorization: Bearer $TOKEN" \\
        -H 'Content-Type: application/json' -d '{"inviteName":"Ben"}'

    The whole walk is in README.md. Ctrl-C ends everything.
    """
        .formatted(stage.uri(), stage.logs(), stage.database());
  }
}
