package io.tandem.local.sns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The parameters of a Publish or, with a prefix, of one entry of a PublishBatch
 * (https://docs.aws.amazon.com/sns/latest/api/API_Publish.html).
 */
record PublishForm(Map<String, String> parameters, String prefix) {
  private static final String ATTRIBUTES = "MessageAttributes.entry.";

  /** https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html */
  private static final Set<String> TYPES = Set.of("String", "String.Array", "Number", "Binary");

  Optional<String> find(String name) {
    return Optional.ofNullable(parameters.get(prefix + name));
  }

  String message() {
    return find("Message")
        .filter(message -> !message.isEmpty())
        .orElseThrow(() -> SnsError.invalidParameter("Empty message"));
  }

  Map<String, SnsAttribute> attributes() {
    Map<String, SnsAttribute> attributes = new LinkedHashMap<>();
    IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> ATTRIBUTES + number + ".")
        .takeWhile(entry -> find(entry + "Name").isPresent())
        .forEach(entry -> attributes.put(find(entry + "Name").orElseThrow(), attribute(entry)));
    return attributes;
  }

  private SnsAttribute attribute(String entry) {
    String type =
        find(entry + "Value.DataType")
            .orElseThrow(() -> SnsError.invalidParameter("an attribute without a DataType"));
    if (!TYPES.contains(type)) {
      throw SnsError.invalidDataType(type);
    }
    String value =
        find(entry + "Value.StringValue")
            .or(() -> find(entry + "Value.BinaryValue"))
            .filter(text -> !text.isEmpty())
            .orElseThrow(() -> SnsError.invalidParameter("an attribute without a value"));
    return new SnsAttribute(type, value);
  }
}
