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

/** The client's files, and those of TanStack's query-core as it comes in its WebJar. */
public final class ClientFiles {
  private static final Pattern CLIENT_FILE = Pattern.compile("[a-z]+\\.(js|d\\.ts|json)");
  private static final Pattern MODULE = Pattern.compile("[A-Za-z]+\\.js");
  private static final String CLIENT = "/io/tandem/local/web/client/";
  private static final String WEB_JAR = "org.webjars.npm/tanstack__query-core";

  private ClientFiles() {}

  /** A file of the client, if there is one with this name. */
  public static Optional<byte[]> client(String name) {
    return CLIENT_FILE.matcher(name).matches() ? Files.read(CLIENT + name) : Optional.empty();
  }

  /** A module of query-core, if there is one with this name. */
  public static Optional<byte[]> queryCore(String name) {
    String folder =
        "/META-INF/resources/webjars/tanstack__query-core/" + version() + "/build/modern/";
    return MODULE.matcher(name).matches()
        ? Files.read(folder + name).map(ClientFiles::forBrowsers)
        : Optional.empty();
  }

  /** What a bundler does to it elsewhere: in a browser there is no {@code process}. */
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

  /** At {@code /client}, and beside it the library that the client fills the cache of. */
  public static void addTo(RoutesConfig routes) {
    routes.get("/client/{file}", Files.named(ClientFiles::client));
    routes.get("/client/vendor/query-core/{file}", Files.named(ClientFiles::queryCore));
  }
}
