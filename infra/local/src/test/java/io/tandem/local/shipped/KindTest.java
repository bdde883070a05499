package io.tandem.local.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.TemplateRoutes;
import io.tandem.local.stack.FunctionModel;
import java.io.IOException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("native")
final class KindTest {
  @Test
  void theTestedFunctionsAreOfTheRequestedKind() throws IOException {
    boolean isNative = System.getProperty("tandem.tests", "").equals("native");

    for (FunctionModel function : TemplateRoutes.stack().functions()) {
      try (ZipFile zip = new ZipFile(function.zip().toFile())) {
        assertThat(zip.getEntry("bootstrap") != null).as(function.name()).isEqualTo(isNative);
      }
    }
  }
}
