package io.tandem.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.tandem.local.web.Files;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** The client's files, and those of TanStack's query-core from its WebJar. */
public final class ClientFiles {
  private static final Pattern CLIENT_FILE = Pattern.compile("[a-z]+\\.(js|d\\.ts|json)");
  private static final Pattern MODULE = Pattern.compile("[A-Za-z]+\\.js");
  private static final String CLIENT = "/io/tandem/local/web/client/";
  private static final String WEB_JAR = "org.webjars.npm/tanstack__query-core";

  private ClientFiles() {}

  /** The client's file with this name, if there is one. */
  public static Optional<byte[]> client(String name) {
    return CLIENT_FILE.matcher(name).matches() ? Files.read(CLIENT + name) : Optional.empty();
  }

  /** The module of query-core with this name, if there is one. */
  public static Optional<byte[]> queryCore(String name) {
    String folder =
        "/META-INF/resources/webjars/tanstack__query-core/" + version() + "/build/modern/";
    return MODULE.matcher(name).matches()
        ? Files.read(folder + name).map(ClientFiles::forBrowsers)
        : Optional.empty();
  }

  /** Does a bundler's work: a browser has no {@code process}. */
  private static byte[] forBrowsers(byte[] module) {
    return new String(module, UTF_8)
        .replace("process.env.NODE_ENV", "\"production\"")
        .getBytes(UTF_8);
  }

  private static String version() {
    Properties properties = new Properties();
    try {
      properties.load(
          new ByteArrayInputStream(
              Files.read("/META-INF/maven/" + WEB_JAR + "/pom.properties").orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** At {@code /client}, and below it the library whose cache the client fills. */
  public static void addTo(RoutesConfig routes) {
    routes.get("/client/{file}", Files.named(ClientFiles::client));
    routes.get("/client/vendor/query-core/{file}", Files.named(ClientFiles::queryCore));
  }
}
