package io.tandem.local.sns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

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

  void writeTo(SnsXml xml) {
    xml.element(
        "Successful",
        list ->
            successful.forEach(
                (id, messageId) ->
                    list.element(
                        "member", one -> one.text("Id", id).text("MessageId", messageId))));
    xml.element(
        "Failed",
        list ->
            failed.forEach(
                (id, error) ->
                    list.element(
                        "member",
                        one ->
                            one.text("Id", id)
                                .text("Code", error.code())
                                .text("Message", error.text())
                                .text("SenderFault", "true"))));
  }
}
