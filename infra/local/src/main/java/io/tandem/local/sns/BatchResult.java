package io.tandem.local.sns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The result of each entry of a batch, by its id
 * (https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html).
 */
record BatchResult(Map<String, String> successful, Map<String, SnsError> failed) {

  static BatchResult of(BatchForm batch, Function<PublishForm, String> publish) {
    Map<String, String> successful = new LinkedHashMap<>();
    Map<String, SnsError> failed = new LinkedHashMap<>();
    for (PublishForm entry : batch.entries()) {
      String id = entry.find("Id").orElseThrow();
      try {
        successful.put(id, publish.apply(entry));
      } catch (SnsError e) {
        failed.put(id, e);
      }
    }
    return new BatchResult(successful, failed);
  }

  String xml() {
    return SnsXml.tag("Successful", "", members(successful, id -> SnsXml.element("MessageId", id)))
        + SnsXml.tag("Failed", "", members(failed, BatchResult::xml));
  }

  private static <T> String members(Map<String, T> entries, Function<T, String> fields) {
    return entries.entrySet().stream()
        .map(entry -> SnsXml.element("Id", entry.getKey()) + fields.apply(entry.getValue()))
        .map(member -> SnsXml.tag("member", "", member))
        .collect(Collectors.joining());
  }

  private static String xml(SnsError error) {
    return SnsXml.element("Code", error.code())
        + SnsXml.element("Message", error.text())
        + SnsXml.element("SenderFault", "true");
  }
}
