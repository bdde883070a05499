package io.tandem.local.access;

import io.tandem.local.LocalStage;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.Phone;
import io.tandem.local.journey.Phone.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the calls of the matrix's cells.
 *
 * @param stage gets the calls; the scenes may belong to another stage on the same database
 */
record Trial(Scenes scenes, SessionRows rows, LocalStage stage) {
  static final Set<Role> OUTSIDERS = Set.of(Role.NOBODY, Role.STRANGER, Role.DECLINED, Role.ERASED);

  /** The differences from the matrix. */
  List<String> complaints(AccessRow row, Set<Role> roles) {
    List<String> complaints = new ArrayList<>();
    for (Role role : roles) {
      for (Map.Entry<Status, Verdict> cell : row.cells(role).entrySet()) {
        // An erased caller has no other session to go on with.
        Scenes all = row.isErasing() ? scenes.others() : scenes;
        Scene scene = all.of(cell.getKey(), row.moment().orElse("joined"));
        Copy copy = all.copy(scene, cell.getKey());
        for (String complaint : complaints(row, role, scene, copy, cell.getValue())) {
          complaints.add(role + " while " + cell.getKey() + ": " + complaint);
        }
      }
    }
    return complaints;
  }

  private List<String> complaints(
      AccessRow row, Role role, Scene scene, Copy copy, Verdict verdict) {
    List<String> complaints = new ArrayList<>();
    String before = rows.of(copy.session());
    Answer answer = call(row, role, scene, copy);
    if (!verdict.fits(answer)) {
      complaints.add("expected " + verdict + ", got " + answer);
    }
    boolean mayChange =
        !verdict.isRefusal()
            && !row.isRead()
            && (row.isOfInvitation() || row.isErasing() || !OUTSIDERS.contains(role));
    if (!mayChange && !rows.of(copy.session()).equals(before)) {
      complaints.add("the session has changed");
    }
    if (verdict.isNotFound()) {
      Answer ofNothing = call(row, role, scene, nothing());
      if (!ofNothing.equals(answer)) {
        complaints.add("without a session it is " + ofNothing + ", for this one " + answer);
      }
    }
    if (OUTSIDERS.contains(role)
        && row.isRead()
        && answer.body().toString().contains(copy.session())) {
      complaints.add("the answer shows the session: " + answer);
    }
    return complaints;
  }

  private Answer call(AccessRow row, Role role, Scene scene, Copy copy) {
    String path = row.path(copy);
    return role == Role.NOBODY
        ? Phone.callWith(stage, null, row.method(), path, row.body())
        : scene.phone(role).at(stage).call(row.method(), path, row.body());
  }

  private static Copy nothing() {
    return new Copy(UUID.randomUUID().toString(), UUID.randomUUID().toString());
  }
}
