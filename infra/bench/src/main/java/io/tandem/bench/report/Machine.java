package io.tandem.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machine of the measurement, and how busy it was with other things. */
public final class Machine {
  private Machine() {}

  public static Map<String, Object> describe(boolean isNative) {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("functions", isNative ? "native" : "on the JVM");
    machine.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("processor", first("/proc/cpuinfo", "model name\\s*:\\s*"));
    machine.put("memory", first("/proc/meminfo", "MemTotal:\\s*"));
    machine.put("load before", first("/proc/loadavg", ""));
    machine.put("java", Runtime.version().toString());
    return machine;
  }

  private static String first(String file, String label) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.matches(label + ".*"))
          .map(line -> line.replaceFirst(label, ""))
          .findFirst()
          .orElse("unknown");
    } catch (IOException notOnThisSystem) {
      return "unknown";
    }
  }
}
