package io.tandem.actions;

import io.quarkus.arc.Arc;
import io.quarkus.funqy.Funq;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * All actions as one function, so that one start of the mock event server serves all tests.
 * template.yaml tells which action a route belongs to.
 */
public final class AnyAction {

  @Funq("any-action")
  public HttpResponse handle(HttpRequest request) {
    Class<?> action = actionOf(Template.functionOf(request.routeKey()));
    try {
      return (HttpResponse)
          action
              .getMethod("handle", HttpRequest.class)
              .invoke(Arc.container().instance(action).get(), request);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code sign-compact} is SignCompact. */
  static Class<?> actionOf(String function) {
    String name =
        Arrays.stream(function.split("-"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    try {
      return Class.forName(
          "io.tandem.actions." + name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
