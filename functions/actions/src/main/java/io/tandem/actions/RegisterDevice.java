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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** POST /push/devices and DELETE /push/devices/{pushToken}: the phones for the caller's pushes. */
public final class RegisterDevice {
  /** An Expo push token, limited to characters that are safe in a path. */
  private static final String EXPO_TOKEN = "Expo(nent)?PushToken\\[[A-Za-z0-9_.:-]{1,200}\\]";

  private final CommandApi api;
  private final Devices devices;

  RegisterDevice(CommandApi api, Devices devices) {
    this.api = api;
    this.devices = devices;
  }

  @RegisterForReflection
  public record Body(
      @NotNull @Pattern(regexp = EXPO_TOKEN, message = "must be an Expo push token")
          String pushToken,
      @NotNull @Pattern(regexp = "ios|android", message = "must be ios or android") String platform,
      @Valid @Nullable QuietTime quietHours) {

    Phone phone() {
      return new Phone(
          pushToken, Optional.ofNullable(quietHours).flatMap(QuietTime::checked).orElse(null));
    }
  }

  /**
   * The answer's data.
   *
   * @param quietHours the phone's quiet hours from now on
   */
  @RegisterForReflection
  public record Registered(boolean registered, @Nullable QuietTime quietHours) {
    static Registered of(Phone phone) {
      return new Registered(
          true, Optional.ofNullable(phone.quietHours()).map(QuietTime::of).orElse(null));
    }
  }

  @Funq("register-device")
  public HttpResponse handle(HttpRequest request) {
    return request.routeKey().startsWith("DELETE") ? remove(request) : register(request);
  }

  private HttpResponse register(HttpRequest request) {
    return api.own(
        request,
        Body.class,
        call -> {
          Phone phone = call.input().phone();
          devices.register(call.userId(), phone, call.input().platform());
          return Registered.of(phone);
        });
  }

  /** A token that is not Expo's was never registered, so there is nothing to remove. */
  private HttpResponse remove(HttpRequest request) {
    String token = request.path("pushToken");
    return api.own(
        request,
        NoBody.class,
        call -> {
          if (token.matches(EXPO_TOKEN)) {
            devices.remove(call.userId(), token);
          }
          return new Registered(false, null);
        });
  }
}
