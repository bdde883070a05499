package io.tandem.local.sns;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the answers of the AWS Query protocol
 * (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html).
 */
final class SnsXml {
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();
  private final XMLStreamWriter xml;

  private SnsXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** An action's answer, with the id of its request. */
  static String answer(String action, String requestId, Consumer<SnsXml> result) {
    return document(
        action + "Response",
        response -> {
          response.element(action + "Result", result);
          response.element("ResponseMetadata", metadata -> metadata.text("RequestId", requestId));
        });
  }

  static String error(SnsError error, String requestId) {
    return document(
        "ErrorResponse",
        response -> {
          response.element(
              "Error",
              details ->
                  details
                      .text("Type", "Sender")
                      .text("Code", error.code())
                      .text("Message", error.text()));
          response.text("RequestId", requestId);
        });
  }

  SnsXml element(String name, Consumer<SnsXml> content) {
    return write(
        () -> {
          xml.writeStartElement(name);
          content.accept(this);
          xml.writeEndElement();
        });
  }

  SnsXml text(String name, String value) {
    return element(name, inside -> inside.write(() -> xml.writeCharacters(value)));
  }

  private static String document(String root, Consumer<SnsXml> content) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = WRITERS.createXMLStreamWriter(out);
      xml.writeStartElement(root);
      xml.writeDefaultNamespace("http://sns.amazonaws.com/doc/2010-03-31/");
      content.accept(new SnsXml(xml));
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private SnsXml write(Writing writing) {
    try {
      writing.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A step in which the XML writer may fail. */
  private interface Writing {
    void run() throws XMLStreamException;
  }
}
