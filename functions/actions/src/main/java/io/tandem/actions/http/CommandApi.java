package io.tandem.actions.http;

import io.tandem.sessions.Outcome;
import io.tandem.sessions.Outcome.Done;
import io.tandem.sessions.Outcome.Refused;
import io.tandem.sessions.Person;
import io.tandem.sessions.Refusal;
import io.tandem.sessions.Session;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.store.CommandCounts;
import io.tandem.sessions.store.Commands;
import io.tandem.sessions.store.Moments;
import io.tandem.sessions.store.SessionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/**
 * Commands over HTTP, in the contract's order of checks: first the token and the body. Then, in one
 * transaction: the rate, the idempotency key, the session, and its decision.
 */
@ApplicationScoped
public class CommandApi {
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final Edge edge;
  private final Bodies bodies;
  private final Replies replies;
  private final Commands commands;
  private final SessionRepository sessions;
  private final CommandCounts counts;

  CommandApi(
      Edge edge,
      Bodies bodies,
      Replies replies,
      Commands commands,
      SessionRepository sessions,
      CommandCounts counts) {
    this.edge = edge;
    this.bodies = bodies;
    this.replies = replies;
    this.commands = commands;
    this.sessions = sessions;
    this.counts = counts;
  }

  /** A session's action for a call. */
  @FunctionalInterface
  public interface OnSession<I, A> {
    Outcome<A> decide(Session session, Call<I> call);
  }

  /** A command on the session that the path names. */
  public <B, A> HttpResponse onSession(HttpRequest request, Class<B> body, OnSession<B, A> action) {
    return onSession(request, sent -> bodies.read(sent, body), action);
  }

  /** The same with an input other than the body. */
  public <I, A> HttpResponse onSession(
      HttpRequest request, Function<HttpRequest, I> input, OnSession<I, A> action) {
    return command(
        request,
        ActingAs::member,
        input,
        OK,
        (call, moments) ->
            found(
                request
                    .id()
                    .flatMap(
                        id -> sessions.change(call.who(), id, decided(call, moments, action)))));
  }

  /** A command on the session of the invitation that the path names. */
  public <B, A> HttpResponse onInvitation(
      HttpRequest request, Class<B> body, OnSession<B, A> action) {
    return command(
        request,
        userId -> new ActingAs(userId, request.id().orElse(null)),
        sent -> bodies.read(sent, body),
        OK,
        (call, moments) ->
            found(sessions.changeByInvitation(call.who(), decided(call, moments, action))));
  }

  /** A command that creates a session. */
  public <B, A> HttpResponse creating(
      HttpRequest request, Class<B> body, Function<Call<B>, Outcome<A>> action) {
    return command(
        request,
        ActingAs::member,
        sent -> bodies.read(sent, body),
        CREATED,
        (call, moments) -> {
          counts.beginOpening(call.who());
          return action.apply(call.at(moments));
        });
  }

  /** A command on the caller's own data, outside any session. */
  public <B, A> HttpResponse own(HttpRequest request, Class<B> body, Function<Call<B>, A> action) {
    return command(
        request,
        ActingAs::member,
        sent -> bodies.read(sent, body),
        OK,
        (call, moments) -> {
          counts.begin(call.who());
          return Done.of(action.apply(call.at(moments)));
        });
  }

  /** A command that runs its own transactions and whose answer is not kept. */
  public HttpResponse inPortions(HttpRequest request, Function<Person, Object> command) {
    return edge.answer(
        request,
        caller -> {
          bodies.check(request);
          return HttpResponse.of(replies.data(command.apply(caller), OK));
        });
  }

  private interface Step<I, A> {
    Outcome<A> decide(Sent<I> sent, Moments moments);
  }

  private record Sent<I>(Person caller, ActingAs who, I input) {
    Call<I> at(Moments moments) {
      return new Call<>(caller, input, moments.now());
    }
  }

  private <I, A> HttpResponse command(
      HttpRequest request,
      Function<String, ActingAs> actingAs,
      Function<HttpRequest, I> input,
      int success,
      Step<I, A> step) {
    return edge.answer(
        request,
        caller -> {
          bodies.check(request);
          ActingAs who = actingAs.apply(caller.userId());
          Sent<I> sent = new Sent<>(caller, who, input.apply(request));
          return replies.of(
              commands.run(
                  who,
                  IdempotencyHeader.of(request, caller),
                  moments -> step.decide(sent, moments),
                  outcome -> replies.of(outcome, success)));
        });
  }

  private static <I, A> Function<Session, Outcome<A>> decided(
      Sent<I> sent, Moments moments, OnSession<I, A> action) {
    return session -> action.decide(session, sent.at(moments));
  }

  private static <A> Outcome<A> found(Optional<Outcome<A>> outcome) {
    return outcome.orElseGet(() -> new Refused<>(Refusal.notFound()));
  }
}
