package io.tandem.local.template;

import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in the template, and on which line. */
public final class TemplateException extends RuntimeException {
  private TemplateException(String message) {
    super(message);
  }

  static TemplateException at(Node node, String message) {
    return new TemplateException(
        "template.yaml:" + (node.getStartMark().getLine() + 1) + ": " + message);
  }

  static TemplateException unreadable(String message) {
    return new TemplateException("template.yaml: " + message);
  }
}
