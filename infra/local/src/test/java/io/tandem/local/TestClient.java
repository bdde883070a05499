package io.tandem.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A caller from outside. */
public record TestClient(URI address) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public HttpResponse<byte[]> get(String path, String... headers) throws IOException {
    return send(request(path, headers).GET());
  }

  public CompletableFuture<HttpResponse<byte[]>> getAsync(String path) {
    return HTTP.sendAsync(request(path).GET().build(), BodyHandlers.ofByteArray());
  }

  public HttpResponse<byte[]> post(String path, String body, String... headers) throws IOException {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<byte[]> post(String path, byte[] body, String... headers) throws IOException {
    return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)));
  }

  public JsonNode items(String path) throws IOException {
    return json(get(path)).get("items");
  }

  public static JsonNode json(HttpResponse<byte[]> response) {
    return Json.parse(response.body()).orElseThrow();
  }

  public String token(String subject) throws IOException {
    return json(post("/local/token", "{\"sub\":\"" + subject + "\"}")).get("token").textValue();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
