package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A client with an older release's state must not be told that nothing has changed. */
final class ShapeTest {
  /** The fingerprint of each {@link Views#SHAPE}. Add entries; never change one. */
  private static final Map<Integer, String> FINGERPRINTS =
      Map.of(
          1, "7f7118cec3ebbf2e8e46553aedb8d46c00189380784a42b32fe3f13d55abd2d4",
          2, "4111a4f952d08a34c90796a576d62b0a270ae50be90fc0fc276238ff4d1e7909");

  @Test
  void shapeRisesWithTheStatesFieldsAndEveryGuidanceText() {
    String shape = fields(Views.State.class) + texts();

    assertThat(sha256(shape))
        .as("Raise Views.SHAPE, and add its fingerprint here. The shape is now:\n%s", shape)
        .isEqualTo(FINGERPRINTS.get(Views.SHAPE));
  }

  private static String fields(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .map(it -> it.getName() + " " + type(it.getGenericType()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String type(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ((Class<?>) generic.getRawType()).getSimpleName()
          + Stream.of(generic.getActualTypeArguments()).map(ShapeTest::type).toList();
    }
    Class<?> plain = (Class<?>) type;
    return plain.isRecord() ? fields(plain) : plain.getSimpleName();
  }

  private static String texts() {
    return Arrays.stream(Guidance.values())
        .map(kind -> kind + ": " + kind.content())
        .collect(Collectors.joining("\n", "\n", ""));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
