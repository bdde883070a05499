package io.tandem.local.model;

import static io.tandem.local.model.Access.always;
import static io.tandem.local.model.Access.during;
import static io.tandem.local.model.Permitted.ANYBODY;
import static io.tandem.local.model.Permitted.HOLDER;
import static io.tandem.local.model.Permitted.INVITER;
import static io.tandem.local.model.Permitted.MEMBER;
import static io.tandem.local.model.Status.ACTIVE;
import static io.tandem.local.model.Status.CREATED;
import static io.tandem.local.model.Status.INVITED;
import static io.tandem.local.model.Status.PAUSED;
import static io.tandem.local.model.Status.RESOLVED;

import org.jspecify.annotations.Nullable;

/** The actions and reads of one session, as in the contract's table. */
enum Verb {
  DRAFT(
      "PUT session/invitation/message",
      Body.needed("{\"message\":\"%s\"}"),
      always(INVITER),
      OnboardingRules::draft),
  CONFIRM(
      "POST session/invitation/confirm",
      Body.optional("{\"message\":\"%s\"}"),
      during(INVITER, CREATED, INVITED, ACTIVE, PAUSED, RESOLVED),
      OnboardingRules::confirm),
  ACCEPT("POST invitation/accept", Body.NONE, always(HOLDER), JoiningRules::accept),
  DECLINE(
      "POST invitation/decline",
      Body.optional("{\"reason\":\"%s\"}"),
      always(HOLDER),
      JoiningRules::decline),
  SIGN(
      "POST session/compact/sign",
      Body.fixed("{\"agreed\":true}"),
      during(MEMBER, CREATED, INVITED, ACTIVE),
      OnboardingRules::sign),
  FEEL_HEARD(
      "POST session/feel-heard",
      Body.fixed("{\"confirmed\":true}"),
      during(MEMBER, INVITED, ACTIVE).at(1),
      WitnessRules::heard),
  FEEL_UNHEARD(
      "POST session/feel-heard",
      Body.fixed("{\"confirmed\":false}"),
      during(MEMBER, INVITED, ACTIVE).at(1),
      WitnessRules::unheard),
  SHARE(
      "POST session/empathy/share",
      Body.needed("{\"content\":\"%s\"}"),
      during(MEMBER, ACTIVE).at(2),
      SharingRules::share),
  VALIDATE(
      "POST session/empathy/validate",
      Body.either("{\"validated\":true}", "{\"validated\":true,\"feedback\":\"%s\"}"),
      during(MEMBER, ACTIVE).at(2),
      VerdictRules::right),
  VALIDATE_AS_READ(
      "POST session/empathy/validate",
      Body.needed("{\"validated\":true,\"revision\":%s}"),
      during(MEMBER, ACTIVE).at(2),
      VerdictRules::rightAsRead),
  REFINE_AS_READ(
      "POST session/empathy/validate",
      Body.needed("{\"validated\":false,\"revision\":%s,\"feedback\":\"not quite\"}"),
      during(MEMBER, ACTIVE).at(2),
      VerdictRules::notYetAsRead),
  REFINE(
      "POST session/empathy/validate",
      Body.needed("{\"validated\":false,\"feedback\":\"%s\"}"),
      during(MEMBER, ACTIVE).at(2),
      VerdictRules::notYet),
  EXPLAIN(
      "POST session/empathy/context",
      Body.needed("{\"content\":\"%s\"}"),
      during(MEMBER, ACTIVE).at(2),
      ContextRules::share),
  VIEW("POST session/empathy/context/viewed", Body.NONE, always(MEMBER), ContextRules::view),
  RECORD("POST session/gates/%s", Body.NONE, during(MEMBER, ACTIVE), GateRules::record),
  ADVANCE(
      "POST session/stages/advance",
      Body.optional("{\"fromStage\":%s}"),
      during(MEMBER, ACTIVE),
      AdvanceRules::advance),
  PAUSE(
      "POST session/pause",
      Body.optional("{\"reason\":\"%s\"}"),
      during(MEMBER, ACTIVE),
      LifecycleRules::pause),
  RESUME(
      "POST session/resume",
      Body.optional("{\"reason\":\"%s\"}"),
      during(MEMBER, PAUSED),
      LifecycleRules::resume),
  RESOLVE(
      "POST session/resolve",
      Body.optional("{\"reason\":\"%s\"}"),
      during(MEMBER, ACTIVE),
      LifecycleRules::resolve),
  LEAVE(
      "POST session/leave",
      Body.optional("{\"reason\":\"%s\"}"),
      during(MEMBER, CREATED, INVITED, ACTIVE, PAUSED),
      LifecycleRules::leave),
  RENEW(
      "POST session/invitation/renew",
      Body.NONE,
      during(INVITER, CREATED, INVITED),
      OnboardingRules::renew),
  SEE("POST session/seen", Body.needed("{\"seq\":%s}"), always(MEMBER), AttentionRules::see),
  MUTE("PUT session/mute", Body.needed("{\"until\":%s}"), always(MEMBER), AttentionRules::mute),
  ERASE("DELETE me", Body.NONE, always(ANYBODY), ErasureRules::erase),
  READ_INVITATION("GET invitation", Body.NONE, always(HOLDER), ReadRules::invitation),
  READ_LINK("GET session/invitation", Body.NONE, always(INVITER), ReadRules::link),
  READ_STATE("GET session/state", Body.NONE, always(MEMBER), ReadRules::state),
  READ_EVENTS("GET session/events?after=0&limit=200", Body.NONE, always(MEMBER), EventRules::all);

  /** The feedback of {@link #REFINE_AS_READ}, whose text is the revision. */
  static final String NOT_QUITE = "not quite";

  private final String route;
  private final Body body;
  private final Access access;
  private final Rule rule;

  Verb(String route, Body body, Access access, Rule rule) {
    this.route = route;
    this.body = body;
    this.access = access;
    this.rule = rule;
  }

  Outcome apply(Model model, Action action) {
    return access
        .refusal(model, action.who())
        .map(model::refuses)
        .orElseGet(() -> rule.apply(model, action));
  }

  boolean isRead() {
    return method().equals("GET");
  }

  /** A person who declines is not a member, and an erased person is no longer one. */
  boolean showsState() {
    return !isRead() && this != DECLINE && this != ERASE;
  }

  boolean takesKey() {
    return !isRead() && this != ERASE;
  }

  boolean isReadOfSession() {
    return this == READ_STATE || this == READ_EVENTS;
  }

  /** The name shared by everything that one function answers. */
  String function() {
    if (isReadOfSession()) {
      return "read-session";
    }
    return this == READ_INVITATION || this == READ_LINK
        ? "read-invitation"
        : route.replace("%s", "");
  }

  boolean needsInvitation() {
    return access.who() == HOLDER;
  }

  Body body() {
    return body;
  }

  String method() {
    return route.substring(0, route.indexOf(' '));
  }

  String path(String session, String invitation, String text) {
    return route
        .substring(route.indexOf(' ') + 1)
        .replaceFirst("^me$", "/me")
        .replaceFirst("^session", "/sessions/" + session)
        .replaceFirst("^invitation", "/invitations/" + invitation)
        .replace("%s", text);
  }

  @Nullable String json(String text) {
    return body.json(text);
  }
}
