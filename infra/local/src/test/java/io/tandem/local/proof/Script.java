package io.tandem.local.proof;

import io.tandem.local.journey.Phone;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What the two do from the confirmation to the end, on a random path. */
final class Script {
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private final Random random;
  private final String session;
  private final List<Move> moves = new ArrayList<>();

  Script(Random random, String session) {
    this.random = random;
    this.session = session;
  }

  List<Move> of(Phone ana, Phone ben, String invitation) {
    moves.add(move(ana, "confirm-invitation", "/invitation/confirm", "{\"message\":\"Come\"}"));
    moves.add(new Move(ben, "accept-invitation", accept(invitation), "", OK));
    moves.add(move(ben, "sign-compact", "/compact/sign", "{\"agreed\":true}"));
    moves.add(refused(ben, "sign-compact", "/compact/sign", "{\"agreed\":true}"));
    merge(heard(ana), heard(ben));
    merge(guess(ana), guess(ben));
    merge(verdict(ana, ben), verdict(ben, ana));
    maybePause(ana, ben);
    merge(needs(ana), needs(ben));
    moves.add(refused(ana, "advance-stage", "/stages/advance", "{\"fromStage\":2}"));
    merge(advance(ana), advance(ben));
    maybePause(ben, ana);
    merge(agreement(ana), agreement(ben));
    moves.add(move(random.nextBoolean() ? ana : ben, "resolve-session", "/resolve", ""));
    return moves;
  }

  private static String accept(String invitation) {
    return "/invitations/" + invitation + "/accept";
  }

  private List<Move> heard(Phone who) {
    return List.of(move(who, "confirm-feel-heard", "/feel-heard", "{\"confirmed\":true}"));
  }

  private List<Move> guess(Phone who) {
    return guess(who, "a guess");
  }

  private List<Move> guess(Phone who, String words) {
    String guess = "{\"content\":\"%s\"}".formatted(words);
    return List.of(move(who, "share-empathy", "/empathy/share", guess));
  }

  private List<Move> verdict(Phone subject, Phone guesser) {
    List<Move> verdict = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      String wrong = "{\"validated\":false,\"feedback\":\"not quite\"}";
      verdict.add(move(subject, "validate-empathy", "/empathy/validate", wrong));
      verdict.add(move(subject, "share-context", "/empathy/context", "{\"content\":\"so\"}"));
      verdict.add(move(guesser, "view-context", "/empathy/context/viewed", ""));
      verdict.addAll(guess(guesser, "a better guess"));
    }
    verdict.add(move(subject, "validate-empathy", "/empathy/validate", "{\"validated\":true}"));
    return verdict;
  }

  private List<Move> needs(Phone who) {
    return gates(who, "needsConfirmed", "needsShared", "needsValidated");
  }

  private List<Move> advance(Phone who) {
    return List.of(move(who, "advance-stage", "/stages/advance", "{\"fromStage\":3}"));
  }

  private List<Move> agreement(Phone who) {
    return gates(who, "rankingSubmitted", "agreementCreated");
  }

  private List<Move> gates(Phone who, String... gates) {
    return Stream.of(gates).map(gate -> move(who, "record-gate", "/gates/" + gate, "")).toList();
  }

  private void maybePause(Phone pauses, Phone resumes) {
    if (random.nextInt(3) == 0) {
      moves.add(move(pauses, "pause-session", "/pause", "{\"reason\":\"tea\"}"));
      moves.add(move(resumes, "resume-session", "/resume", ""));
    }
  }

  /** Each at their own pace. */
  private void merge(List<Move> some, List<Move> others) {
    int i = 0;
    int j = 0;
    while (i < some.size() || j < others.size()) {
      boolean first = j == others.size() || i < some.size() && random.nextBoolean();
      moves.add(first ? some.get(i++) : others.get(j++));
    }
  }

  private Move move(Phone who, String function, String path, String body) {
    return new Move(who, function, "/sessions/" + session + path, body, OK);
  }

  private Move refused(Phone who, String function, String path, String body) {
    return new Move(who, function, "/sessions/" + session + path, body, CONFLICT);
  }
}
