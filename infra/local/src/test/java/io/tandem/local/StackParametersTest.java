package io.tandem.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.stack.Route;
import io.tandem.local.stack.StackModel;
import org.junit.jupiter.api.Test;

class StackParametersTest {
  @Test
  void theyCoverEveryParameterOfTheProjectsTemplate() {
    StackModel own = TemplateRoutes.stack();

    assertThat(own.function("sign-compact").orElseThrow().routes())
        .extracting(Route::key)
        .containsExactly("POST /api/v1/sessions/{id}/compact/sign");
    assertThat(own.cors().methods()).containsExactly("GET", "POST", "PUT", "DELETE");
    assertThat(own.cors().origins())
        .contains("http://localhost:5173", "http://127.0.0.1:3000", "http://localhost:19006");
    assertThat(own.functions()).noneMatch(it -> it.name().startsWith("tandem-"));
  }
}
