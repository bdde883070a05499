package io.tandem.local.sns;

import java.util.Map;
import java.util.Optional;

/**
 * The SNS actions that the stand-in knows, from the form's parameters to the XML answer. Any other
 * is refused as in https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html.
 */
record SnsActions(SnsTopics topics) {
  String perform(Map<String, String> parameters, String requestId, String trace) {
    String action = parameters.getOrDefault("Action", "");
    return switch (action) {
      case "Publish" -> publish(parameters, requestId, trace);
      case "PublishBatch" -> publishBatch(parameters, requestId, trace);
      default ->
          throw SnsError.badRequest(
              "InvalidAction", "The local stage only knows Publish and PublishBatch");
    };
  }

  private String publish(Map<String, String> parameters, String requestId, String trace) {
    String topic = topic(parameters, "TopicArn", "TargetArn");
    String id = topics.publish(topic, new PublishForm(parameters, ""), trace);
    return SnsXml.answer("Publish", requestId, SnsXml.element("MessageId", id));
  }

  private String publishBatch(Map<String, String> parameters, String requestId, String trace) {
    String topic = topic(parameters, "TopicArn");
    BatchForm batch = BatchForm.of(parameters);
    BatchResult result = BatchResult.of(batch, entry -> topics.publish(topic, entry, trace));
    return SnsXml.answer("PublishBatch", requestId, result.xml());
  }

  private String topic(Map<String, String> parameters, String... names) {
    for (String name : names) {
      Optional<String> arn = Optional.ofNullable(parameters.get(name));
      if (arn.isPresent()) {
        return topics.existing(arn.get());
      }
    }
    throw SnsError.invalidParameter(
        "TopicArn or TargetArn Reason: no value for required parameter");
  }
}
