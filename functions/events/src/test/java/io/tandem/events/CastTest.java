package io.tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

final class CastTest {
  @Test
  void theOneWhoJoinedIsNamed() {
    assertNamed(
        new Cast("ana", "ben", "Ben", null),
        "{'triggeredByUserId':'invitee','joinedBy':'invitee'}",
        "{'triggeredByUserId':'ben','joinedBy':'ben','name':'Ben'}");
  }

  @Test
  void joiningWithoutADisplayNameGivesANullName() {
    assertNamed(
        new Cast("ana", "ben", null, null),
        "{'joinedBy':'invitee'}",
        "{'joinedBy':'ben','name':null}");
  }

  @Test
  void theOneWhoDeclinedIsGivenById() {
    assertNamed(
        new Cast("ana", null, null, "ben"),
        "{'triggeredByUserId':'holder','progress':{'inviter':{'stage':1}}}",
        "{'triggeredByUserId':'ben','progress':{'ana':{'stage':1}}}");
  }

  @Test
  void rolesInATypeOfALaterReleaseAreReplacedAtAnyDepth() {
    assertNamed(
        new Cast("ana", "ben", "Ben", null),
        "{'by':'invitee','inviter':1,'turns':[{'of':{'inviter':['invitee',null,true]}}]}",
        "{'by':'ben','inviter':1,'turns':[{'of':{'ana':['ben',null,true]}}]}");
  }

  @Test
  void anythingButARoleIsLeftAsItIs() {
    assertNamed(
        new Cast("ana", "ben", "Ben", null),
        "{'status':'REFINING','stage':2,'validated':true,'at':null}",
        "{'status':'REFINING','stage':2,'validated':true,'at':null}");
  }

  @Test
  void anIdThatReadsLikeARoleStaysAnId() {
    assertNamed(
        new Cast("invitee", "holder", null, null),
        "{'by':'inviter','of':'invitee'}",
        "{'by':'invitee','of':'holder'}");
  }

  private static void assertNamed(Cast cast, String logged, String expected) {
    assertThat(cast.named(json(logged))).isEqualTo(json(expected));
  }

  private static JsonNode json(String text) {
    return CloudEvents.tree(text.replace('\'', '"'));
  }
}
