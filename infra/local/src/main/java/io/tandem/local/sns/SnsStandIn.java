package io.tandem.local.sns;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.delivery.AsyncInvocations;
import io.tandem.local.runtime.TraceId;
import io.tandem.local.stack.StackModel;
import io.tandem.local.web.Replies;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of SNS that the functions need, at {@code /sns}, and what it received
 * (https://docs.aws.amazon.com/sns/latest/api/).
 */
public final class SnsStandIn {
  private final SnsTopics topics;
  private final SnsActions actions;

  public SnsStandIn(StackModel stack, AsyncInvocations invocations) {
    topics = new SnsTopics(stack, invocations);
    actions = new SnsActions(topics);
  }

  public void addTo(RoutesConfig routes) {
    routes.post("/sns", this::perform);
    routes.post("/sns/", this::perform);
    // The AWS SDK drops the path of a custom endpoint.
    routes.post("/", this::perform);
    routes.get("/local/sns/messages", this::messages);
  }

  /** As {@link io.tandem.local.inspection.Arrivals#follow}. */
  public Runnable follow(Consumer<JsonNode> follower) {
    return topics.follow(message -> follower.accept(message.json()));
  }

  private void perform(Context request) {
    Map<String, String> parameters =
        request.formParamMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0)));
    String trace = Optional.ofNullable(request.header(TraceId.HEADER)).orElseGet(TraceId::next);
    // Also in the header, where the AWS SDK looks for it first.
    String id = UUID.randomUUID().toString();
    request.contentType("text/xml").header("x-amzn-RequestId", id);
    try {
      request.result(actions.perform(parameters, id, trace));
    } catch (SnsError error) {
      request.status(error.status()).result(SnsXml.error(error, id));
    }
  }

  private void messages(Context request) {
    @Nullable String session = request.queryParam("sessionId");
    Replies.items(
        request,
        topics.messages().stream()
            .filter(message -> session == null || message.isOf(session))
            .map(SnsMessage::json)
            .toList());
  }
}
