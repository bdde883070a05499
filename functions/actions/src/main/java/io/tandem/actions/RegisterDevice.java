package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.ReadApi;
import io.tandem.sessions.devices.Devices;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** POST /push/devices and DELETE /push/devices/{pushToken}: the phones the caller is pushed on. */
public final class RegisterDevice {
  /** What Expo's own client libraries take for a token. */
  private static final String EXPO_TOKEN =
      "Expo(nent)?PushToken\\[[\\x21-\\x5a\\x5e-\\x7e]{1,200}\\]";

  private final ReadApi api;
  private final Devices devices;

  RegisterDevice(ReadApi api, Devices devices) {
    this.api = api;
    this.devices = devices;
  }

  /** What the caller sends. */
  @RegisterForReflection
  public record Body(
      @NotNull @Pattern(regexp = EXPO_TOKEN, message = "must be an Expo push token")
          String pushToken,
      @NotNull @Pattern(regexp = "ios|android", message = "must be ios or android")
          String platform) {}

  /** The answer's data. */
  @RegisterForReflection
  public record Registered(boolean registered) {}

  @Funq("register-device")
  public HttpResponse handle(HttpRequest request) {
    return request.routeKey().startsWith("DELETE") ? remove(request) : register(request);
  }

  private HttpResponse register(HttpRequest request) {
    return api.own(
        request,
        Body.class,
        (caller, body) -> {
          devices.register(caller.userId(), body.pushToken(), body.platform());
          return Optional.of(new Registered(true));
        });
  }

  private HttpResponse remove(HttpRequest request) {
    return api.own(
        request,
        caller -> {
          devices.remove(caller.userId(), request.path("pushToken"));
          return Optional.of(new Registered(false));
        });
  }
}
