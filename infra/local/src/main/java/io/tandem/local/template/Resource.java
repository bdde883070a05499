package io.tandem.local.template;

import java.util.Optional;

/** A resource of the template: its logical id, its place, and its value for Ref. */
record Resource(String id, Part part, String reference) {
  Optional<Part> property(String... path) {
    return part.find("Properties").flatMap(properties -> properties.find(path));
  }
}
