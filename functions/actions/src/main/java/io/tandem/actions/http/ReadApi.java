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

/** Reads over HTTP. What there is not, and what is not the caller's, is one and the same 404. */
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

  /** Something of the caller's own; empty is 404. */
  public HttpResponse own(HttpRequest request, Function<Person, Optional<?>> read) {
    return edge.answer(
        request,
        caller -> reading.as(ActingAs.member(caller.userId()), () -> found(read.apply(caller))));
  }

  /** Something that the path's id leads to, by one statement, which says by itself whose it is. */
  public HttpResponse byId(HttpRequest request, BiFunction<Person, UUID, Optional<?>> read) {
    return edge.answer(
        request, caller -> found(request.id().flatMap(id -> read.apply(caller, id))));
  }

  private HttpResponse found(Optional<?> data) {
    return HttpResponse.of(
        data.map(found -> replies.data(found, OK)).orElseGet(() -> replies.of(Refusal.notFound())));
  }

  /** Something that the database has no part in. */
  public HttpResponse withoutDatabase(HttpRequest request, Function<Person, Object> answer) {
    return edge.answer(request, caller -> HttpResponse.of(replies.data(answer.apply(caller), OK)));
  }

  /** The session that the path names, as the caller sees it; 304 if they have it as it is now. */
  public HttpResponse state(HttpRequest request) {
    return edge.answer(request, caller -> ofSession(request, caller, (session, state) -> state));
  }

  /** Something beside the session that the path names; 304 as for the {@link #state}. */
  public HttpResponse beside(HttpRequest request, Function<Session, Object> part) {
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
