package io.tandem.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntrinsicsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain                                    | plain",
        "!Ref Given                               | given",
        "!Ref Defaulted                           | default",
        "{Ref: Given}                             | given",
        "!Ref AWS::Region                         | us-east-1",
        "!Ref Topic                               | arn:aws:sns:us-east-1:000000000000:tandem-Topic",
        "!Ref Named                               | arn:aws:sns:us-east-1:000000000000:given-topic",
        "!Ref Queue | https://sqs.us-east-1.amazonaws.com/000000000000/tandem-Queue",
        "!Ref Function                            | do-it",
        "!GetAtt Topic.TopicName                  | tandem-Topic",
        "!GetAtt [Queue, Arn]                     | arn:aws:sqs:us-east-1:000000000000:tandem-Queue",
        "{'Fn::GetAtt': [Queue, QueueName]}       | tandem-Queue",
        "!GetAtt Function.Arn | arn:aws:lambda:us-east-1:000000000000:function:do-it",
        "!GetAtt Api.ApiEndpoint                  | http://127.0.0.1:1",
        "!Sub 'a-${Given}-${Topic.TopicName}'     | a-given-tandem-Topic",
        "!Sub '${!Given} ${AWS::AccountId}'       | ${Given} 000000000000",
        "!Sub ['${x}-${Given}', {x: !Ref Given}]  | given-given",
        "{'Fn::Sub': '${AWS::Partition}'}         | aws",
        "!Join ['-', [a, !Ref Given]]             | a-given",
        "{'Fn::Join': [',', [!Sub '${Given}']]}   | given",
        "!Join ['-', !Split [',', 'a,b']]         | a-b",
        "!If [Holds, yes it does, !Ref Unknown]   | yes it does",
        "{'Fn::If': [DoesNot, !Ref Unknown, no]}  | no",
      })
  void functionGivesTheSameValueAsCloudFormation(String value, String expected) throws IOException {
    assertThat(value(value).text()).isEqualTo(expected);
  }

  private Part value(String value) throws IOException {
    Path file = folder.resolve("template.yaml");
    Files.writeString(
        file,
        """
        Parameters:
          Given: {Type: String}
          Defaulted: {Type: String, Default: default}
        Conditions:
          Holds: !Equals [!Ref Given, given]
          DoesNot: !Not [!Equals [given, !Ref Given]]
        Resources:
          Topic: {Type: AWS::SNS::Topic}
          Named: {Type: AWS::SNS::Topic, Properties: {TopicName: !Sub "${Given}-topic"}}
          Queue: {Type: AWS::SQS::Queue}
          Api: {Type: AWS::Serverless::HttpApi}
          Function:
            Type: AWS::Serverless::Function
            Properties: {Environment: {Variables: {QUARKUS_FUNQY_EXPORT: do-it}}}
        Value: %s
        """
            .formatted(value));
    return Template.read(file, new StageValues(Map.of("Given", "given"), "http://127.0.0.1:1"))
        .get("Value");
  }
}
