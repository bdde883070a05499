package io.tandem.actions.http;

import io.tandem.sessions.Person;
import io.tandem.sessions.Refusal;
import io.tandem.sessions.Session;
import io.tandem.sessions.Views;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.store.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads over HTTP. What does not exist and what is not the caller's give the same 404. */
@ApplicationScoped
public class ReadApi {
  private static final int OK = 200;

  private final Edge edge;
  private final Replies replies;
  private final Reading reading;

  ReadApi(Edge edge, Replies replies, Reading reading) {
    this.edge = edge;
    this.replies = replies;
    this.reading = reading;
  }

  /** Reads the caller's own data; empty gives 404. */
  public HttpResponse own(HttpRequest request, Function<Person, Optional<?>> read) {
    return edge.answer(
        request,
        caller -> reading.as(ActingAs.member(caller.userId()), () -> found(read.apply(caller))));
  }

  /** Reads by the path's id in one statement, which also checks that the caller may read it. */
  public HttpResponse byId(HttpRequest request, BiFunction<Person, UUID, Optional<?>> read) {
    return edge.answer(
        request, caller -> found(request.id().flatMap(id -> read.apply(caller, id))));
  }

  private HttpResponse found(Optional<?> data) {
    return HttpResponse.of(
        data.map(found -> replies.data(found, OK)).orElseGet(() -> replies.of(Refusal.notFound())));
  }

  /** Answers without the database. */
  public HttpResponse withoutDatabase(HttpRequest request, Function<Person, Object> answer) {
    return edge.answer(request, caller -> HttpResponse.of(replies.data(answer.apply(caller), OK)));
  }

  /** The session in the path, as the caller sees it; 304 if their copy is current. */
  public HttpResponse state(HttpRequest request) {
    return edge.answer(request, caller -> ofSession(request, caller, (session, state) -> state));
  }

  /** Data of the session in the path, beside its state; 304 as for {@link #state}. */
  public HttpResponse sessionData(HttpRequest request, Function<Session, Object> part) {
    return edge.answer(
        request,
        caller ->
            reading.ofSession(
                () -> ofSession(request, caller, (session, state) -> part.apply(session))));
  }

  private HttpResponse ofSession(
      HttpRequest request, Person caller, BiFunction<Session, Views.State, Object> part) {
    return request
        .id()
        .flatMap(id -> reading.session(id, caller.userId()))
        .map(seen -> unlessKnown(request, seen, part))
        .orElseGet(() -> found(Optional.empty()));
  }

  private HttpResponse unlessKnown(
      HttpRequest request, Reading.Seen seen, BiFunction<Session, Views.State, Object> part) {
    String etag = "\"%d-%d\"".formatted(seen.state().version(), Views.SHAPE);
    boolean known =
        request.header("if-none-match").stream()
            .flatMap(tags -> Arrays.stream(tags.split(",")))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    return known
        ? HttpResponse.notModified(etag)
        : HttpResponse.of(replies.data(part.apply(seen.session(), seen.state()), OK))
            .with("etag", etag);
  }
}
