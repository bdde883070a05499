package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.NoBody;
import io.tandem.sessions.devices.Devices;
import io.tandem.sessions.devices.Phone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** POST /push/devices and DELETE /push/devices/{pushToken}: the phones the caller is pushed on. */
public final class RegisterDevice {
  /** What Expo gives out, of characters that need no care in a path. */
  private static final String EXPO_TOKEN = "Expo(nent)?PushToken\\[[A-Za-z0-9_.:-]{1,200}\\]";

  private final CommandApi api;
  private final Devices devices;

  RegisterDevice(CommandApi api, Devices devices) {
    this.api = api;
    this.devices = devices;
  }

  /** What the caller sends. */
  @RegisterForReflection
  public record Body(
      @NotNull @Pattern(regexp = EXPO_TOKEN, message = "must be an Expo push token")
          String pushToken,
      @NotNull @Pattern(regexp = "ios|android", message = "must be ios or android") String platform,
      @Valid @Nullable QuietTime quietHours) {

    Phone phone() {
      return new Phone(pushToken, quietHours == null ? null : quietHours.checked());
    }
  }

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
        call -> {
          devices.register(call.userId(), call.input().phone(), call.input().platform());
          return new Registered(true);
        });
  }

  /** A token that cannot be is not registered either. */
  private HttpResponse remove(HttpRequest request) {
    String token = request.path("pushToken");
    return api.own(
        request,
        NoBody.class,
        call -> {
          if (token.matches(EXPO_TOKEN)) {
            devices.remove(call.userId(), token);
          }
          return new Registered(false);
        });
  }
}
