package io.tandem.migrate;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Answers CloudFormation, which pauses a deploy until it gets an answer. */
@Singleton
final class CloudFormation {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * The URL is signed for a request without a content type.
   *
   * @throws IOException if it does not accept the answer; CloudFormation then times out by itself
   */
  void answer(URI address, SchemaAnswer answer) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(answer)))
            .build();
    HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "CloudFormation did not accept the answer: status " + response.statusCode());
    }
  }
}
