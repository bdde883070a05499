package io.tandem.sessions;

import io.tandem.events.MemberProgress;
import java.util.LinkedHashMap;
import java.util.Map;

/** The members' progress, as every event and view shows it. */
final class Progress {
  private Progress() {}

  static MemberProgress of(Session session, Member member) {
    return new MemberProgress(member.stage().number(), Advancement.statusOf(session, member));
  }

  /** Every member's progress by role, the inviter first. */
  static Map<String, MemberProgress> ofAll(Session session) {
    Map<String, MemberProgress> progress = new LinkedHashMap<>();
    session
        .members()
        .forEach(member -> progress.put(session.roleOf(member).wireName(), of(session, member)));
    return progress;
  }
}
