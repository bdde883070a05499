package io.tandem.sessions.outbox;

import io.tandem.sessions.Gate;
import io.tandem.sessions.Moment;
import io.tandem.sessions.Outcome;
import io.tandem.sessions.Outcome.Done;
import io.tandem.sessions.Person;
import io.tandem.sessions.Session;
import io.tandem.sessions.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A whole session in which each text is as long as the API accepts. Only the first guesses are
 * shorter, so that they differ from the later ones.
 */
final class LongestSession {
  private static final Moment NOW =
      new Moment(Instant.parse("2026-11-25T12:00:00.123Z"), UUID::randomUUID, UUID::randomUUID);

  private final String ofWords;
  private final Person inviter;
  private final Person invitee;
  private final Session session;
  private final List<List<Outgoing>> actions = new ArrayList<>();

  /**
   * @param ofWords the character that texts are made of
   * @param ofNames the character that names and ids are made of; not a line break
   */
  LongestSession(String ofWords, String ofNames) {
    this.ofWords = ofWords;
    this.inviter = new Person(ofNames.repeat(127) + "1", ofNames.repeat(100));
    this.invitee = new Person(ofNames.repeat(127) + "2", ofNames.repeat(100));
    this.session = Session.open(inviter, ofNames.repeat(100), NOW);
  }

  /** The events of each action, in order. */
  List<List<Outgoing>> actions() {
    String anas = inviter.userId();
    String bens = invitee.userId();
    done(session.confirmInvitation(anas, words(500), NOW));
    done(session.acceptInvitation(invitee, NOW));
    done(session.pause(anas, words(200), NOW));
    done(session.resume(bens, words(200), NOW));
    done(session.signCompact(bens, NOW));
    each(it -> session.confirmFeelHeard(it, true, NOW));
    each(it -> session.mute(it, NOW.now(), NOW));
    each(it -> session.shareEmpathy(it, words(1999), NOW));
    each(it -> session.refineEmpathy(it, null, words(500), NOW));
    each(it -> session.shareContext(it, words(2000), NOW));
    each(it -> session.viewContext(it, NOW));
    each(it -> session.shareEmpathy(it, words(2000), NOW));
    each(it -> session.validateEmpathy(it, null, words(500), NOW));
    eachRecords(Stage.NEED_MAPPING);
    each(it -> session.advance(it, null, NOW));
    eachRecords(Stage.STRATEGIC_REPAIR);
    done(session.leave(anas, words(500), NOW));
    return actions;
  }

  private void eachRecords(Stage stage) {
    Gate.recordableKeys().stream()
        .flatMap(key -> Gate.recordable(key).stream())
        .filter(gate -> gate.stage() == stage)
        .forEach(gate -> each(it -> session.recordGate(it, gate, NOW)));
  }

  private String words(int codePoints) {
    return ofWords.repeat(codePoints);
  }

  private interface Action {
    Outcome<?> by(String userId);
  }

  private void each(Action action) {
    done(action.by(inviter.userId()));
    done(action.by(invitee.userId()));
  }

  private void done(Outcome<?> outcome) {
    Done<?> done = (Done<?>) outcome;
    actions.add(
        Outbox.eventsOf(done.events()).stream()
            .map(event -> new Outgoing(event, done.session().orElseThrow()))
            .toList());
  }
}
