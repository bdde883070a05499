package io.tandem.local.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Tokens;
import io.tandem.local.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Signed tokens of people with odd ids and names. */
final class OddTokens {
  private static final List<String> SUBS =
      List.of(
          "a".repeat(128),
          "a".repeat(129),
          "\ud83d\ude00".repeat(128),
          "\ud83d\ude00".repeat(129),
          "*",
          "a:*",
          "tandem:user:ana",
          "\ud83d\ude00",
          "O'Brien\"; --",
          "{\"a\":1}",
          "a\u0000b",
          "a\nb",
          "\ufeff",
          " ",
          "",
          "null");

  private OddTokens() {}

  static List<String> of(LocalStage stage) {
    Tokens tokens = Tokens.of(stage.uri());
    List<String> all = new ArrayList<>();
    for (String sub : SUBS) {
      all.add(with(tokens, Json.object().put("sub", sub)));
    }
    for (String name : NastyText.ALL) {
      all.add(with(tokens, Json.object().put("given_name", name).put("name", "x".repeat(300))));
    }
    all.add(with(tokens, Json.object().putNull("sub")));
    all.add(with(tokens, Json.object().put("sub", 7)));
    all.add(with(tokens, Json.object().put("name", 7).put("given_name", true)));
    all.add(with(tokens, Json.object().set("name", Json.object().put("a", 1))));
    return all;
  }

  private static String with(Tokens tokens, ObjectNode claims) {
    return tokens.with(Json.object().put("sub", "odd").set("claims", claims));
  }
}
