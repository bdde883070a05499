package io.tandem.local.sns;

/** A message attribute: its type ({@code String}, {@code Number} …) and its value as a string. */
record SnsAttribute(String type, String value) {}
