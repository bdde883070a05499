package io.tandem.local.deploying;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A project small enough for a test, with our script and samconfig.toml, and a SAM CLI that only
 * records its calls.
 */
record Release(Path folder, String path) {
  static final String ZIP = "functions/actions/target/function.zip";
  private static final String TEMPLATE =
      """
      Parameters:
        ReleaseStage: {Type: String}
        Architecture: {Type: String}
        ReservedConcurrency: {Type: String}
        Canary: {Type: String}
        DatabaseUrl: {Type: String}
        SubnetIds: {Type: CommaDelimitedList}

      Globals:
        Function:
          CodeUri: %s
          Environment:
            Variables:
              TANDEM_RELEASE: "0"
      """;

  static Release in(Path folder) throws IOException {
    Release release = new Release(folder, folder.resolve("bin") + ":" + System.getenv("PATH"));
    Path root = ProjectRoot.find();
    release.write("infra/deploy.sh", Files.readString(root.resolve("infra/deploy.sh")));
    release.write("samconfig.toml", Files.readString(root.resolve("samconfig.toml")));
    release.write("template.yaml", TEMPLATE.formatted(ZIP));
    release.write("infra/canary.yaml", "Resources: {}\n");
    release.write("infra/observability.yaml", "Resources: {}\n");
    release.zip("bootstrap", "code");
    Path sam = folder.resolve("bin/sam");
    try (InputStream script = Objects.requireNonNull(Release.class.getResourceAsStream("sam"))) {
      Files.createDirectories(sam.getParent());
      Files.copy(script, sam);
    }
    Files.setPosixFilePermissions(sam, PosixFilePermissions.fromString("rwxr-xr-x"));
    return release;
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Replaces text that the file has at least once. */
  void replace(String name, String old, String with) throws IOException {
    String text = Files.readString(folder.resolve(name));
    if (!text.contains(old)) {
      throw new IllegalArgumentException(name + " has no " + old);
    }
    write(name, text.replace(old, with));
  }

  void zip(String entry, String content) throws IOException {
    Path zip = folder.resolve(ZIP);
    Files.createDirectories(zip.getParent());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(content.getBytes(ISO_8859_1));
    }
  }

  /** Returns the script's exit status and output. */
  String deploy(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("bash", folder.resolve("infra/deploy.sh").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder script = new ProcessBuilder(command);
    script.environment().put("PATH", path);
    script.environment().put("FAKE_SAM", folder.toString());
    Process running = script.redirectErrorStream(true).start();
    String said = new String(running.getInputStream().readAllBytes(), UTF_8).strip();
    return running.waitFor() + ": " + said.replace(folder + "/", "");
  }

  /** Deploys, and returns the mark in the deployed template. */
  String mark(String environment) throws IOException, InterruptedException {
    deploy(environment);
    return deployed().replaceAll("(?s).*TANDEM_RELEASE: \"([0-9a-f]{12})\".*", "$1");
  }

  String deployed() throws IOException {
    return Files.readString(folder.resolve("deployed.yaml"));
  }

  String asked() throws IOException {
    return Files.readString(folder.resolve("asked")).strip();
  }
}
