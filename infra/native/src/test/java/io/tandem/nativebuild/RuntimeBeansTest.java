package io.tandem.nativebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

final class RuntimeBeansTest {
  static final class Failure {
    private static final String KIND = "error";
    private final String message;

    Failure(String message) {
      this.message = message;
    }

    public String getMessage() {
      return KIND + message;
    }
  }

  record Answer(String text) {}

  interface Response {
    String getOutput();
  }

  static final class AskedByItsInterface implements Response {
    private final String output = "";

    @Override
    public String getOutput() {
      return output;
    }
  }

  static final class Loop implements Callable<String> {
    private final Response response;

    Loop(Response response) {
      this.response = response;
    }

    @Override
    public String call() {
      return response.getOutput();
    }
  }

  @Test
  void aTypeWithAGetterPerFieldThatNobodyCallsIsOne() {
    assertThat(
            new RuntimeBeans(
                    new ClassFileImporter()
                        .importClasses(
                            Failure.class,
                            Answer.class,
                            Response.class,
                            AskedByItsInterface.class,
                            Loop.class))
                .names())
        .containsExactlyInAnyOrder(Failure.class.getName(), Answer.class.getName());
  }
}
