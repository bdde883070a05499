package io.tandem.local.sns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.TestProject;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sns.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sns.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.TooManyEntriesInBatchRequestException;

/** Uses the same client as the functions. */
class SnsStandInTest {
  private static final String TOPIC = "arn:aws:sns:us-east-1:000000000000:tandem-Events";
  private static LocalStage stage;
  private static TestClient inspection;
  private static SnsClient sns;

  @BeforeAll
  static void start(@TempDir Path folder) {
    stage = TestProject.start(folder);
    inspection = new TestClient(stage.uri());
    sns =
        SnsClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + stage.uri().getPort() + "/sns"))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(
                it -> it.retryStrategy(StandardRetryStrategy.builder().maxAttempts(1).build()))
            .build();
  }

  @AfterAll
  static void stop() {
    sns.close();
    stage.close();
  }

  @Test
  void publishedMessageIsKeptUnchanged() throws IOException {
    String session = UUID.randomUUID().toString();
    String message = "{\"subject\":\"%s\",\"text\":\"<é & ü>\"}".formatted(session);

    String id =
        sns.publish(
                it ->
                    it.topicArn(TOPIC)
                        .message(message)
                        .subject("News")
                        .messageAttributes(attribute("type", "a.b")))
            .messageId();

    JsonNode item = inspection.items("/local/sns/messages?sessionId=" + session).get(0);
    assertThat(item.get("messageId").asText()).isEqualTo(id);
    assertThat(item.get("topicArn").asText()).isEqualTo(TOPIC);
    assertThat(item.get("subject").asText()).isEqualTo("News");
    assertThat(item.get("attributes")).hasToString("{\"type\":\"a.b\"}");
    assertThat(item.get("message").get("text").asText()).isEqualTo("<é & ü>");
    assertThat(item.get("publishedAt").asText()).matches("\\d{4}-.*T.*\\.\\d{3}Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u000b", "\u001f", "\ufffe", "\uffff"})
  void charactersThatQueuesRefuseAreRefused(String character) {
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() -> sns.publish(it -> it.topicArn(TOPIC).message("a" + character + "b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t\n\r", "\u007f\u0085", "\ufffd", "\ud83d\ude00", "\udbff\udfff"})
  void allOtherCharactersArePublished(String character) {
    assertThat(sns.publish(it -> it.topicArn(TOPIC).message(character)).messageId()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"ERROR", "THROTTLE"})
  void brokenServiceNamesTheRequestToo(FaultMode mode) throws IOException {
    stage.faults().set(FaultTarget.SNS, mode);
    try {
      HttpResponse<byte[]> answer = inspection.post("/sns", "Action=Publish");

      String id = answer.headers().firstValue("x-amzn-RequestId").orElseThrow();
      assertThat(UUID.fromString(id)).hasToString(id);
      assertThat(new String(answer.body(), UTF_8)).contains("<RequestId>" + id + "</RequestId>");
      assertThatExceptionOfType(SnsException.class)
          .isThrownBy(() -> sns.publish(it -> it.topicArn(TOPIC).message("x")))
          .satisfies(
              refused ->
                  assertThat(UUID.fromString(refused.requestId()))
                      .isNotEqualTo(UUID.fromString(id)));
    } finally {
      stage.faults().mend(FaultTarget.SNS);
    }
  }

  @Test
  void batchIsPublishedInItsOrder() throws IOException {
    String session = UUID.randomUUID().toString();

    PublishBatchResponse response =
        sns.publishBatch(it -> it.topicArn(TOPIC).publishBatchRequestEntries(entries(10, session)));

    assertThat(response.successful()).hasSize(10).allMatch(it -> !it.messageId().isEmpty());
    assertThat(response.failed()).isEmpty();
    JsonNode items = inspection.items("/local/sns/messages?sessionId=" + session);
    assertThat(StreamSupport.stream(items.spliterator(), false))
        .extracting(item -> item.get("message").get("n").asInt())
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void onlyTheBadEntryOfABatchFails() {
    PublishBatchResponse response =
        sns.publishBatch(
            it ->
                it.topicArn(TOPIC)
                    .publishBatchRequestEntries(entry("good", "x"), entry("bad", "")));

    assertThat(response.successful()).extracting(it -> it.id()).containsExactly("good");
    assertThat(response.failed())
        .extracting(it -> it.id() + " " + it.code())
        .containsExactly("bad InvalidParameter");
  }

  @Test
  void refusalsMatchThoseOfSns() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> sns.publish(it -> it.topicArn(TOPIC + "-other").message("x")));
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() -> sns.publish(it -> it.topicArn(TOPIC).message("")));
    assertThatExceptionOfType(InvalidParameterException.class)
        .isThrownBy(() -> sns.publish(it -> it.topicArn(TOPIC).message("x".repeat(262_145))))
        .withMessageContaining("Message too long");
    assertThatExceptionOfType(TooManyEntriesInBatchRequestException.class)
        .isThrownBy(() -> publish(entries(11, "s")));
    assertThatExceptionOfType(EmptyBatchRequestException.class)
        .isThrownBy(() -> publish(List.of()));
    assertThatExceptionOfType(BatchEntryIdsNotDistinctException.class)
        .isThrownBy(() -> publish(List.of(entry("a", "x"), entry("a", "y"))));
    String half = "x".repeat(140_000);
    assertThatExceptionOfType(BatchRequestTooLongException.class)
        .isThrownBy(() -> publish(List.of(entry("a", half), entry("b", half))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "String.Array", "Number", "Binary"})
  void documentedAttributeTypesAreAccepted(String type) {
    assertThat(publish(type).messageId()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"string", "Integer", "String.json", "Array"})
  void otherAttributeTypesAreRefused(String type) {
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> publish(type))
        .withMessageContaining("the type " + type);
  }

  @Test
  void everyAnswerHasItsRequestIdInAHeaderToo() throws IOException {
    String known = "Action=Publish&Message=x&TopicArn=" + TOPIC;
    for (String form : List.of(known, known + "-other", "Action=Dance")) {
      HttpResponse<byte[]> response =
          inspection.post("/sns", form, "Content-Type", "application/x-www-form-urlencoded");

      String id = response.headers().firstValue("x-amzn-requestid").orElse("none");
      assertThat(new String(response.body(), UTF_8)).contains("<RequestId>" + id + "</RequestId>");
    }
  }

  @Test
  void subscriberGetsMessagesOfItsPolicyAsLambdaEvents() throws IOException {
    String wanted = "please-throw-" + UUID.randomUUID();
    String unwanted = "please-throw-" + UUID.randomUUID();
    sns.publish(
        it -> it.topicArn(TOPIC).message(unwanted).messageAttributes(attribute("push", "false")));
    sns.publish(
        it -> it.topicArn(TOPIC).message(wanted).messageAttributes(attribute("push", "true")));

    await().until(() -> letters().contains(wanted));

    assertThat(letters()).doesNotContain(unwanted);
    JsonNode letter = letterOf(wanted);
    assertThat(letter.get("error").get("errorMessage").asText()).isEqualTo("as \"told\"");
    JsonNode record = letter.get("event").get("Records").get(0);
    assertThat(record.get("EventSource").asText()).isEqualTo("aws:sns");
    assertThat(record.get("Sns").get("Message").asText()).isEqualTo(wanted);
    assertThat(record.get("Sns").get("TopicArn").asText()).isEqualTo(TOPIC);
    assertThat(record.get("Sns").get("MessageAttributes").get("push"))
        .hasToString("{\"Type\":\"String\",\"Value\":\"true\"}");
  }

  private static PublishResponse publish(String type) {
    MessageAttributeValue.Builder value = MessageAttributeValue.builder().dataType(type);
    if (type.equals("Binary")) {
      value.binaryValue(SdkBytes.fromUtf8String("x"));
    } else {
      value.stringValue("1");
    }
    return sns.publish(
        it -> it.topicArn(TOPIC).message("x").messageAttributes(Map.of("a", value.build())));
  }

  private static void publish(List<PublishBatchRequestEntry> entries) {
    sns.publishBatch(it -> it.topicArn(TOPIC).publishBatchRequestEntries(entries));
  }

  private static List<PublishBatchRequestEntry> entries(int number, String session) {
    return IntStream.range(0, number)
        .mapToObj(
            n -> entry("e" + n, "{\"n\":" + n + ",\"data\":{\"sessionId\":\"" + session + "\"}}"))
        .toList();
  }

  private static PublishBatchRequestEntry entry(String id, String message) {
    return PublishBatchRequestEntry.builder().id(id).message(message).build();
  }

  private static Map<String, MessageAttributeValue> attribute(String name, String value) {
    return Map.of(
        name, MessageAttributeValue.builder().dataType("String").stringValue(value).build());
  }

  private static String letters() throws IOException {
    return inspection.items("/local/dlq?function=subscriber").toString();
  }

  private static JsonNode letterOf(String message) throws IOException {
    JsonNode items = inspection.items("/local/dlq?function=subscriber");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.toString().contains(message))
        .findFirst()
        .orElseThrow();
  }
}
