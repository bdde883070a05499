package io.tandem.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.local.stack.StackModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnresolvableTemplateTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "!GetAtt Foo.Bar   | cannot resolve !GetAtt Foo.Bar: no resource Foo",
        "!GetAtt Topic.Bar | cannot resolve !GetAtt Topic.Bar: the local stage does not know Bar of AWS::SNS::Topic",
        "!GetAtt Topic     | cannot resolve !GetAtt Topic: Resource.Attribute is expected",
        "!Ref Foo          | cannot resolve !Ref Foo: no parameter or resource Foo",
        "!Ref Empty        | cannot resolve !Ref Empty: the parameter has no value",
        "!Ref Role         | cannot resolve !Ref Role: the local stage does not know Ref of AWS::IAM::Role",
        "!Sub 'x${Foo}'    | cannot resolve !Sub x${Foo}: no parameter or resource Foo",
        "!ImportValue Net  | cannot resolve !ImportValue Net: the local stage does not know this function",
        "[a, b]            | a string is expected here",
      })
  void unresolvableValuesAreNamedWithTheirLine(String value, String message) throws IOException {
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> read(value))
        .withMessage("template.yaml:15: " + message);
  }

  @Test
  void unusedValuesNeedNotBeResolved() throws IOException {
    assertThat(read("fine").function("f")).isPresent();
  }

  @Test
  void unreadableTemplateIsNamed() throws IOException {
    Files.writeString(folder.resolve("template.yaml"), "a: [");

    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> StackReader.read(folder, new StageValues(Map.of(), "")))
        .withMessageStartingWith("template.yaml: cannot be read");
  }

  private StackModel read(String value) throws IOException {
    Files.writeString(
        folder.resolve("template.yaml"),
        """
        Parameters:
          Empty: {Type: String}
        Resources:
          Topic: {Type: AWS::SNS::Topic}
          Role:
            Type: AWS::IAM::Role
            Properties: {Nobody: !Ref Asks}
          Function:
            Type: AWS::Serverless::Function
            Properties:
              CodeUri: function.zip
              Environment:
                Variables:
                  QUARKUS_FUNQY_EXPORT: f
                  VALUE: %s
        """
            .formatted(value));
    return StackReader.read(folder, new StageValues(Map.of(), ""));
  }
}
