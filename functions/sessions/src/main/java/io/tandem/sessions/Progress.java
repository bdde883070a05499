package io.tandem.sessions;

import io.tandem.events.MemberProgress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the members are, as every event and view tells it. */
final class Progress {
  private Progress() {}

  static MemberProgress of(Session session, Member member) {
    return new MemberProgress(member.stage().number(), Advancement.statusOf(session, member));
  }

  /** Of every member, by what they are to the session, the inviter first. */
  static Map<String, MemberProgress> ofAll(Session session) {
    Map<String, MemberProgress> progress = new LinkedHashMap<>();
    session
        .members()
        .forEach(member -> progress.put(session.roleOf(member).wireName(), of(session, member)));
    return progress;
  }
}
