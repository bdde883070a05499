package io.tandem.nativebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MetByReflectionTest {
  record Used(String part) {}

  record Written(List<Part> parts, Kind kind) {}

  record Part(String text) {}

  enum Kind {
    ONE
  }

  record Read(String text) {}

  record Asked(String text) {}

  static final class Program {
    static Object writes() {
      return new Written(List.of(new Part(new Used("text").part())), Kind.ONE);
    }

    static String reads(Read read) {
      return read.text();
    }

    static Class<?> asks() {
      return new Asked("text").text().isEmpty() ? Object.class : Asked.class;
    }

    static String readsPart(Part part) {
      return part.text();
    }
  }

  @Test
  void recordsThatNoVisibleCodeCreatesOrReadsAreFoundWithTheirParts() {
    assertThat(
            MetByReflection.in(
                new ClassFileImporter()
                    .importClasses(
                        Program.class,
                        Used.class,
                        Written.class,
                        Part.class,
                        Kind.class,
                        Read.class,
                        Asked.class),
                type -> true))
        .containsExactlyInAnyOrder(
            Written.class.getName(),
            Part.class.getName(),
            Kind.class.getName(),
            Read.class.getName(),
            Asked.class.getName());
  }
}
