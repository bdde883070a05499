package io.tandem.local.sns;

import org.eclipse.jetty.util.StringUtil;

/**
 * The answers of the AWS Query protocol
 * (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html).
 */
final class SnsXml {
  private static final String NAMESPACE = " xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"";

  private SnsXml() {}

  /** An action's answer, with the id of its request. */
  static String answer(String action, String requestId, String result) {
    return tag(
        action + "Response",
        NAMESPACE,
        tag(action + "Result", "", result)
            + tag("ResponseMetadata", "", element("RequestId", requestId)));
  }

  static String error(SnsError error, String requestId) {
    return tag(
        "ErrorResponse",
        NAMESPACE,
        tag(
                "Error",
                "",
                element("Type", "Sender")
                    + element("Code", error.code())
                    + element("Message", error.text()))
            + element("RequestId", requestId));
  }

  static String element(String name, String text) {
    return tag(name, "", StringUtil.sanitizeXmlString(text));
  }

  static String tag(String name, String attributes, String content) {
    return "<%1$s%2$s>%3$s</%1$s>".formatted(name, attributes, content);
  }
}
