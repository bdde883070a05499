package io.tandem.local.access;

import static io.tandem.local.journey.Phone.must;

import io.tandem.local.LocalStage;
import io.tandem.local.journey.Conversation;
import io.tandem.local.journey.Copies;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.Phone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** The sessions of the matrix, each created once. */
public final class Scenes {
  private static final Map<String, Function<LocalStage, Conversation>> MOMENTS =
      Map.of(
          "joined", Conversation::joined,
          "witnessing", Conversation::witnessing,
          "guessing", Conversation::guessing,
          "revealed", Conversation::revealed,
          "refining", Conversation::refining,
          "mapping", Conversation::mapping,
          "readyForStage4", Conversation::readyForStage4,
          "agreed", Conversation::agreed);

  private final LocalStage stage;
  private final Phone stranger;
  private final Phone declined;
  private final Map<String, Scene> made = new HashMap<>();

  public Scenes(LocalStage stage) {
    this.stage = stage;
    this.stranger = new Phone(stage.uri(), "Sam");
    this.declined = new Phone(stage.uri(), "Dora");
  }

  /** The same sessions with other people. */
  public Scenes others() {
    return new Scenes(stage);
  }

  /** A session in which this route's call succeeds. */
  public Open open(AccessRow row) {
    for (Role role : List.of(Role.INVITER, Role.STRANGER)) {
      for (Map.Entry<Status, Verdict> cell : row.cells(role).entrySet()) {
        if (!cell.getValue().isRefusal()) {
          return new Open(of(cell.getKey(), row.moment().orElse("joined")), role);
        }
      }
    }
    throw new IllegalArgumentException(row + " never succeeds");
  }

  /** A session and a caller who is allowed there. */
  public record Open(Scene scene, Role role) {}

  /** An ACTIVE session at this moment. */
  private Scene at(String moment) {
    return once(moment, () -> of(going(moment)));
  }

  private Conversation going(String moment) {
    return Objects.requireNonNull(MOMENTS.get(moment)).apply(stage);
  }

  Scene of(Status status, String moment) {
    return switch (status) {
      case CREATED -> once("CREATED", () -> of(Conversation.opened(stage)));
      case INVITED, RENEWED -> once("INVITED", () -> of(Conversation.invited(stage)));
      case ACTIVE -> at(moment);
      case PAUSED -> once("PAUSED " + moment, () -> then("pause", at(moment)));
      case RESOLVED -> once("RESOLVED", () -> then("resolve", at("agreed")));
      case DECLINED -> once("DECLINED", this::declined);
      case LEFT -> once("LEFT " + moment, () -> then("leave", at(moment)));
      case CANCELLED -> once("CANCELLED", () -> then("leave", of(Status.INVITED, moment)));
      case ERASED -> once("ERASED " + moment, () -> erased(moment));
    };
  }

  /** A fresh copy of the scene's session. */
  Copy copy(Scene scene, Status status) {
    Copy copy = Copies.of(scene.session(), 1, stage).get(0);
    if (status == Status.RENEWED) {
      must(scene.two().ana.post("/sessions/" + copy.session() + "/invitation/renew", null));
    }
    return copy;
  }

  /** Not computeIfAbsent, because a scene may be made from another. */
  private Scene once(String name, Supplier<Scene> make) {
    Scene known = made.get(name);
    if (known != null) {
      return known;
    }
    Scene scene = make.get();
    made.put(name, scene);
    return scene;
  }

  private Scene of(Conversation two) {
    return new Scene(two, two.session, stranger, declined);
  }

  private Scene then(String step, Scene before) {
    String session = Copies.of(before.session(), 1, stage).get(0).session();
    must(before.two().ana.post("/sessions/" + session + "/" + step, null));
    return new Scene(before.two(), session, stranger, declined);
  }

  /** With two other people, because erasing ends all sessions of a person. */
  private Scene erased(String moment) {
    Conversation two = going(moment);
    must(two.ben.call("DELETE", "/me", null));
    return of(two);
  }

  private Scene declined() {
    Conversation two = Conversation.invited(stage);
    must(declined.post("/invitations/" + two.invitation + "/decline", null));
    return of(two);
  }
}
