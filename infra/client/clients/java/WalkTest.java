import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openapitools.client.model.AdvanceStage;
import org.openapitools.client.model.ConfirmFeelHeard;
import org.openapitools.client.model.ConfirmInvitation;
import org.openapitools.client.model.EmpathyStatusUpdatedEvent;
import org.openapitools.client.model.ErrorCode;
import org.openapitools.client.model.Event;
import org.openapitools.client.model.Gate;
import org.openapitools.client.model.OpenSession;
import org.openapitools.client.model.Opened;
import org.openapitools.client.model.PartnerAdvancedEvent;
import org.openapitools.client.model.PartnerSignedCompactEvent;
import org.openapitools.client.model.PartnerStageCompletedEvent;
import org.openapitools.client.model.SessionJoinedEvent;
import org.openapitools.client.model.SessionStatus;
import org.openapitools.client.model.ShareContext;
import org.openapitools.client.model.ShareEmpathy;
import org.openapitools.client.model.Side;
import org.openapitools.client.model.SignCompact;
import org.openapitools.client.model.StageStatus;
import org.openapitools.client.model.State;
import org.openapitools.client.model.ValidateEmpathy;

/** The same walk as in walk.ts. */
final class WalkTest {
  private static final String STAGE = System.getenv("TANDEM");

  @Test
  void twoPeopleGoFromNothingToResolved() {
    Phone ana = new Phone(STAGE, "Ana");
    Phone ben = new Phone(STAGE, "Ben");
    List<Phone> both = List.of(ana, ben);

    Opened opened = ana.invitation.openSession(new OpenSession().inviteName("Benny"), null).getData();
    UUID id = opened.getState().getSession().getId();
    assertEquals(SessionStatus.CREATED, opened.getState().getSession().getStatus());
    assertNull(opened.getState().getPartner());
    ana.invitation.confirmInvitation(id, null, new ConfirmInvitation().message("Shall we talk?"));
    assertEquals(ErrorCode.NOT_FOUND, Phone.codeOf(() -> ben.session.pauseSession(id, null, null)));
    ben.invitation.acceptInvitation(opened.getInvitationId(), null);
    ben.stages.signCompact(id, new SignCompact().agreed(true), null);

    for (Phone phone : both) {
      phone.stages.confirmFeelHeard(id, new ConfirmFeelHeard().confirmed(true), null);
    }
    ana.stages.shareEmpathy(id, new ShareEmpathy().content("You feel alone."), null);
    ben.stages.shareEmpathy(id, new ShareEmpathy().content("You are angry."), null);
    ValidateEmpathy no = new ValidateEmpathy().validated(false).revision(1).feedback("More sad.");
    ana.stages.validateEmpathy(id, no, null);
    ana.stages.shareContext(id, new ShareContext().content("It was the silence."), null);
    ben.stages.viewContext(id, null);
    ben.stages.shareEmpathy(id, new ShareEmpathy().content("You are sad."), null);
    State again = ana.reading.readState(id, null).getData();
    assertEquals(List.of(Side.ME, Side.PARTNER), again.getProgress().getWaitingFor());
    assertEquals("You are sad.", again.getEmpathy().getPartner().getContent());
    for (Phone phone : both) {
      phone.stages.validateEmpathy(id, new ValidateEmpathy().validated(true), null);
    }

    for (Gate gate : List.of(Gate.NEEDS_CONFIRMED, Gate.NEEDS_SHARED, Gate.NEEDS_VALIDATED)) {
      for (Phone phone : both) {
        phone.stages.recordGate(id, gate, null);
      }
    }
    for (Phone phone : both) {
      phone.stages.advanceStage(id, null, new AdvanceStage().fromStage(3));
      phone.stages.recordGate(id, Gate.AGREEMENT_CREATED, null);
    }
    ben.session.pauseSession(id, null, null);
    ErrorCode refused = Phone.codeOf(() -> ana.session.pauseSession(id, null, null));
    assertEquals(ErrorCode.SESSION_NOT_ACTIVE, refused);
    ana.session.resumeSession(id, null, null);
    ben.session.resolveSession(id, null, null);

    State end = ana.reading.readState(id, null).getData();
    assertEquals(SessionStatus.RESOLVED, end.getSession().getStatus());
    assertEquals(Side.PARTNER, end.getSession().getEndedBy());
    assertEquals(StageStatus.COMPLETED, end.getProgress().getMe().getStatus());
    assertEquals("Benny", end.getPartner().getName());
    List<Event> events = ana.reading.readEvents(id, null, null, null).getData().getEvents();
    assertEquals(STORY, events.stream().map(WalkTest::inWords).toList());
  }

  private static String inWords(Event event) {
    if (event instanceof SessionJoinedEvent joined) {
      return joined.getData().getName() + " joined";
    } else if (event instanceof PartnerSignedCompactEvent signed) {
      return "signed by both: " + signed.getData().getBothSigned();
    } else if (event instanceof PartnerStageCompletedEvent completed) {
      return "stage " + completed.getData().getStage() + " completed";
    } else if (event instanceof PartnerAdvancedEvent moved) {
      return "from " + moved.getData().getFromStage() + " to " + moved.getData().getToStage();
    } else if (event instanceof EmpathyStatusUpdatedEvent updated) {
      return updated.getData().getStatus().getValue();
    }
    return event.getType();
  }

  private static final List<String> STORY =
      List.of(
          "invitation.confirmed",
          "Ben joined",
          "signed by both: true",
          "stage 1 completed",
          "stage 1 completed",
          "partner.empathy_shared",
          "partner.empathy_shared",
          "empathy.revealed",
          "REFINING",
          "empathy.context_shared",
          "partner.empathy_shared",
          "empathy.resubmitted",
          "VALIDATED",
          "stage 2 completed",
          "VALIDATED",
          "stage 2 completed",
          "partner.needs_confirmed",
          "partner.needs_confirmed",
          "partner.needs_shared",
          "partner.needs_shared",
          "partner.needs_validated",
          "partner.needs_validated",
          "from 3 to 4",
          "agreement.confirmed",
          "from 3 to 4",
          "agreement.confirmed",
          "session.paused",
          "session.resumed",
          "session.resolved");
}
