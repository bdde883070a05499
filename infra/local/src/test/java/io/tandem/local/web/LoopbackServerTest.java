package io.tandem.local.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LoopbackServerTest {
  private static final LoopbackPort PORT = LoopbackPort.any();
  private static Javalin server;

  @BeforeAll
  static void start() {
    server = LoopbackServer.start(PORT, LoopbackServerTest::addTo);
  }

  private static void addTo(RoutesConfig routes) {
    routes.post(
        "/read",
        request ->
            Replies.json(
                request,
                Map.of(
                    "form", String.valueOf(request.formParam("x")),
                    "query", String.valueOf(request.queryParam("x")))));
    routes.post(
        "/fail",
        request -> {
          throw new IllegalStateException("the inside");
        });
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "; charset=nope", ";Charset=utf-16", "; charset", "; charset=\""})
  void aRequestIsReadAsUtf8WhateverCharsetItNames(String charset) throws IOException {
    String answer =
        send(
            "POST /read?x=%C3%A9 HTTP/1.1",
            "Content-Type: application/x-www-form-urlencoded" + charset, "x=%C3%A9");

    assertThat(json(answer).get("form").asText()).isEqualTo("é");
    assertThat(json(answer).get("query").asText()).isEqualTo("é");
  }

  @Test
  void aFailingHandlerRevealsNothingInternal() throws IOException {
    String answer = send("POST /fail HTTP/1.1", "X: x", "");

    assertRefused(answer, 500, "INTERNAL_ERROR");
    assertThat(answer).doesNotContain("inside");
  }

  @Test
  void aFormThatCannotBeReadIsTheCallersFault() throws IOException {
    assertRefused(
        send("POST /read HTTP/1.1", "Content-Type: multipart/form-data", "x"),
        400,
        "VALIDATION_ERROR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PATCH", "TRACE", "BREW"})
  void unknownPathsAreNotFound(String method) throws IOException {
    assertRefused(send(method + " /x HTTP/1.1", "X: x", ""), 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @MethodSource("noHttp")
  void whatIsNotHttpIsRefusedInTheSameEnvelope(int status, String line, String header)
      throws IOException {
    assertRefused(
        send(line, header, ""), status, status < 500 ? "VALIDATION_ERROR" : "INTERNAL_ERROR");
  }

  static List<Object[]> noHttp() {
    return List.of(
        new Object[] {400, "nonsense", "X: x"},
        new Object[] {400, "GET /%zz HTTP/1.1", "X: x"},
        new Object[] {400, "PUT /../x HTTP/1.1", "X: x"},
        new Object[] {400, "GET /x HTTP/1.1", "Host: twice"},
        new Object[] {400, "POST /read HTTP/1.1", "Content-Length: x"},
        new Object[] {400, "DELETE /x HTTP/1.1", "X\u0000: x"},
        new Object[] {414, "GET /" + "x".repeat(9000) + " HTTP/1.1", "X: x"},
        new Object[] {417, "POST /read HTTP/1.1", "Expect: x"},
        new Object[] {431, "GET /x HTTP/1.1", "X: " + "x".repeat(9000)},
        new Object[] {505, "GET /x HTTP/3.7", "X: x"});
  }

  private static void assertRefused(String answer, int status, String code) {
    JsonNode body = json(answer);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/json\r\n");
    assertThat(body.get("message").asText()).isNotEmpty();
    assertThat(body.get("success").asBoolean(true)).isFalse();
    assertThat(body.at("/error/code").asText()).isEqualTo(code);
    assertThat(body.at("/error/message").asText()).isNotEmpty();
  }

  private static JsonNode json(String answer) {
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    return Json.parse(body.getBytes(UTF_8)).orElseThrow(() -> new AssertionError(answer));
  }

  private static String send(String line, String header, String body) throws IOException {
    String length =
        header.startsWith("Content-Length") ? "" : "\r\nContent-Length: " + body.length();
    String request =
        line + "\r\nHost: x\r\nConnection: close" + length + "\r\n" + header + "\r\n\r\n" + body;
    try (Socket socket = new Socket("127.0.0.1", PORT.number())) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
